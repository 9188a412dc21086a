#!/usr/bin/env bash
# The database and the role of the nodes, for a new server: the role owns its database and may do nothing else. The image runs this at the
# first start of an empty volume; elsewhere it is run once by whoever may make roles (PGHOST, PGPORT, PGUSER, PGPASSWORD as libpq reads them).
#   HEALTHPASS_PASSWORD   the role's password
set -euo pipefail
psql --quiet --set=ON_ERROR_STOP=1 --set=password="${HEALTHPASS_PASSWORD:?choose one}" \
  --username="${PGUSER:-${POSTGRES_USER:-postgres}}" --dbname=postgres <<'SQL'
CREATE ROLE healthpass LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD :'password';
CREATE DATABASE healthpass OWNER healthpass;
REVOKE ALL ON DATABASE healthpass FROM PUBLIC;
SQL
