-- Accounts that may not decide a case, each between bars: what they have done themselves is in question.
ALTER TABLE case_list ADD COLUMN barred TEXT NOT NULL DEFAULT '';
