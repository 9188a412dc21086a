// Made of docs/openapi.json by `npm run api`; whoever edits it by hand is refused by `npm run check`.

export interface paths {
    "/undeclared": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/plain": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/undeclared/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/plain": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/appeals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An appeal, and whose it is, masked
         * @description Of the account's region and below. Each look is in the audit trail. `actions` is what the account may do now; `effect` is what an approval must say back.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AppealResponse"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/appeals/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an appeal
         * @description Not by those who made or approved what it is against, nor by the agent who took the call. The clock goes on: it ends with the answer.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AppealResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/appeals/{id}/declining": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say why the fact stands
         * @description The person reads the text.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AppealAnswerRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AppealResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/appeals/{id}/upholding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for the fact to be taken back
         * @description Nothing changes, and the person is told nothing, before a second official approves it. The person reads the text then. Others whom the same assignment names keep their fact.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AppealAnswerRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AppealResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/appeals/{id}/upholding/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Uphold it as a second official
         * @description What is approved is what was seen: `effect` comes from the appeal, and when something else would happen by now the answer is 409 `effect_changed`. Answers when the fact is taken back and every node's board shows the colour.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ApprovalRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AppealResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/appeals/{id}/upholding/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse that as a second official
         * @description The appeal is `accepted` again and waits for another answer.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AppealNoteRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AppealResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The functional areas and their numbers now
         * @description An area is no node of the tree of regions: its numbers are sums over townships, and are in those of their counties and the city as well. `region` leaves out areas that do not lie in a region. Who sees what is as with regions.
         */
        get: {
            parameters: {
                query?: {
                    region?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AreaList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/areas/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A functional area's numbers now */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AreaView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Assignments of the account's region, newest first
         * @description With `status`, those in that state alone.
         */
        get: {
            parameters: {
                query?: {
                    status?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AssignmentSummaries"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Make an assignment (赋码)
         * @description Nothing changes before a second official approves it. It rests on a command document of the register (`/v1/documents`), which is in force and whose region holds the homes of all the people.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AssignmentRequest"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AssignmentResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An assignment */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AssignmentResponse"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve as a second official
         * @description What is approved is what was previewed: `effect` comes from the preview, and when something else would happen by now the answer is 409 `effect_changed`. Up to 500 people: answers 200 when every person has the fact and every node's board shows the colour. More: answers 202 at once; Location is the address where `done` counts up to `people` and `status` becomes `applied`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ApprovalRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AssignmentResponse"];
                    };
                };
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AssignmentResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is in it, masked
         * @description Pages have 50; `next` of one is `from` of the following. Each look is in the audit trail.
         */
        get: {
            parameters: {
                query?: {
                    from?: number;
                };
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AssignedPeoplePage"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the decision that it waits for would do now
         * @description Counts by county and by colour before and after. `effect` is what an approval must say back.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PreviewResponse"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reject as a second official */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NoteRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AssignmentResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{id}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for it to be undone as a whole
         * @description By an official of a tier not below the maker's. Nothing changes before a second one approves it: the assignment is `reversal_requested` until then, and goes back to what it was when that is refused, or not answered within five working days.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NoteRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AssignmentResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{id}/reversal/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve the reversal as a second official
         * @description Of a tier not below the maker's; neither who made the assignment nor who asked for its reversal. Answers as an approval does.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ApprovalRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AssignmentResponse"];
                    };
                };
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AssignmentResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{id}/reversal/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse the reversal as a second official */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NoteRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AssignmentResponse"];
                    };
                };
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AssignmentResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read and search the audit trail, and check its chain
         * @description `after` is the sequence number behind which to begin, `limit` at most 1,000. With `order=desc` the newest come first, and `before` is the number before which to begin. `action`, `actor`, `subject` (a person's or an assignment's id, also one of several), `region` (the beginning of a code), `from` and `to` (RFC 3339) narrow it down; one call looks at 100000 lines at most and says in `searched` how far it came. `checked` says what `intact` is about.
         */
        get: {
            parameters: {
                query?: {
                    after?: number;
                    before?: number;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuditPage"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/checkpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The signed checkpoints of the audit trail, newest first
         * @description `before` is a size; `limit` at most 200.
         */
        get: {
            parameters: {
                query?: {
                    before?: number;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CheckpointList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/checkpoints/latest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last signed checkpoint */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CheckpointView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/checkpoints/{size}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The checkpoint over a number of lines */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    size: number;
                    "size:long": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CheckpointView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/checkpoints/{size}/cosignatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave a witness's cosignature
         * @description By the key of a configured witness; the signature is the credential, and nothing else is asked for.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    size: number;
                    "size:long": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CosignRequest"];
                };
            };
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/checkpoints/{size}/qr": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A checkpoint's signed note as a QR code (SVG) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    size: number;
                    "size:long": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take lines of the audit trail out as CSV
         * @description Takes what the search takes; 5000 lines at most. `lang` is `zh` or `en`. The export is in the audit trail before it is answered.
         */
        get: {
            parameters: {
                query?: {
                    lang?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The keys that sign checkpoints, and those of the witnesses */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuditKeys"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/proofs/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The proof that later lines were only added to earlier ones
         * @description `from` and `to` are numbers of lines, 1 at least, up to the last checkpoint's.
         */
        get: {
            parameters: {
                query?: {
                    from?: number;
                    to?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConsistencyProof"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/proofs/{entry}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The proof that a line is under a checkpoint
         * @description `size` is a checkpoint's; without it the last.
         */
        get: {
            parameters: {
                query?: {
                    size?: number;
                };
                header?: never;
                path: {
                    entry: number;
                    "entry:long": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InclusionProof"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the audit trail stands */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuditStatus"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bundles/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The keys that sign bundles
         * @description A gate keeps them at its first call. From then on it takes them from the bundles that it accepts: a new key is in one before it signs.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BundleSignerList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bundles/latest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bundle of now (离线包)
         * @description `since` is the number of the bundle that the gate holds: it gets a delta, or nothing where it holds the latest. `venueId` adds what is said of that venue. Signed, as a compact JWS; docs/integrators.md has its content and what a gate does with it.
         */
        get: {
            parameters: {
                query?: {
                    venueId?: string;
                    since?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LatestBundle"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bundles/venues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is said to the gates of a venue
         * @description Signed, as a compact JWS; docs/integrators.md has its content and what a gate does with it.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VenueBundle"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bundles/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A bundle by its number
         * @description The same on every node, of the last 72 hours. Signed, as a compact JWS; docs/integrators.md has its content and what a gate does with it.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    number: number;
                    "number:long": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NumberedBundle"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bundles/{number}/delta/{from}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a bundle has that one before it had not
         * @description The printed codes that ended between the two; all else is whole. Signed, as a compact JWS; docs/integrators.md has its content and what a gate does with it.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    number: number;
                    from: number;
                    "number:long": string;
                    "from:long": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NumberedBundle"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits for the account, soonest due first
         * @description Cases of every kind that the account may act on now: by its roles, tier and region, and not what it opened itself where that takes a second person. `waiting` and `overdue` are counted to 100. Pages have 50; `next`, where there is one, goes into `after`.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CasePage"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The channels, with their keys, what was agreed with them and what came through them
         * @description For accounts of the whole province: people of all of it apply through a channel. Counts say nothing of any person.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChannelList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channels/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The own channel: its last 30 days and what was agreed with it
         * @description `registrations` is told of days that are over, in multiples of ten from twenty on: nobody is to learn from it whether a visitor had been registered before.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChannelDaysView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channels/{channel}/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A channel's last 30 days */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    channel: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChannelDaysView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channels/{channel}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take a channel's last 30 days out as CSV
         * @description `lang` is `zh` or `en`.
         */
        get: {
            parameters: {
                query?: {
                    lang?: string;
                };
                header?: never;
                path: {
                    channel: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channels/{channel}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a channel's quota, and which pages may embed its application window
         * @description What was before is in the audit trail beside what is set. It counts on every node within a second.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    channel: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChannelTermsRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChannelTermsView"];
                    };
                };
            };
        };
        /**
         * Take a channel's quota and window away
         * @description Its keys stay as they are.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    channel: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check somebody in at a venue (自主扫码)
         * @description The poster of a venue or of a place within it, or what the venue's screen shows: a code that turns every 30 seconds. Within a quarter of an hour the same person at the same place is answered the same, and counts once. `marks` says what is doubtful: `unproven` where the venue has a screen and its proof was not read with the code, `far` where the phone or the check-in before was in another city, `hasty` where the venue has too many in a minute. A doubt is written down and never changes a colour.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChannelCheckIn"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CheckInAnswer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A correction, and whose it is, masked
         * @description Of the account's region and below. Each look is in the audit trail. `actions` is what the account may do now; `changes` has what is asked for beside what is, masked.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CorrectionResponse"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrections/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a correction
         * @description Not by the agent who took the call. The clock goes on: it ends with the decision.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CorrectionResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrections/{id}/correcting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put phone and home right
         * @description Where no name is asked for. Answers when every node knows it; counts have followed the home. A phone that was replaced is told so, every device of the person is signed out, and whoever holds the person in the family has to ask again. What the person has put right since is not overwritten: 409 `correction_outdated`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CorrectionResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrections/{id}/declining": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say why nothing is put right
         * @description The person reads the text.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CorrectionText"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CorrectionResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrections/{id}/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a name to be put right
         * @description `name` is what the account reads on the document: it is compared with what is asked for, which nobody is shown. Nothing changes before a second official approves it.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CorrectionName"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CorrectionResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrections/{id}/request/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a name right as a second official
         * @description With what else is asked for. `name` is what the second official reads on the document. A printed code ends with the name that it bears.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CorrectionName"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CorrectionResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/corrections/{id}/request/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse that as a second official
         * @description The correction is `accepted` again.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CorrectionText"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CorrectionResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/document-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a further document to be linked to a person, or a link to be taken back (关联证件)
         * @description The account has seen the document. Nothing changes before a second official approves exactly that. What somebody is registered under is not linked: two registrations are a matter of `/v1/duplicates`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LinkRequest"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LinkResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/document-links/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A document link, and whose it is, masked
         * @description Of the account's region and below. Each look is in the audit trail. `actions` is what the account may do now.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LinkResponse"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/document-links/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve it as a second official
         * @description For a link `document` is what the second official reads on the document: it must be the one that is asked for, of which the mask alone is shown. From then on a scan, an application, a lookup or an assignment by the document finds the person, with one colour under each; what was taken back is nobody's, on every node within 30 seconds.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LinkApproval"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LinkResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/document-links/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse it as a second official
         * @description Nothing changes. It can be asked for anew.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["IdentityNote"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LinkResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Command documents, newest first
         * @description Those of the account's region and below, and those from above, which count there. `region` narrows it to a region and below, `number` to numbers that hold it, `state` to `in_force` or `withdrawn`. Pages have 50; `next` of one is `before` of the following.
         */
        get: {
            parameters: {
                query?: {
                    region?: string;
                    number?: string;
                    state?: string;
                    before?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentPage"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Register a command document (指挥部文件)
         * @description By the command centre, for a unit of the account's region or below. A number is written with whatever brackets and widths and is one number; a unit has it once. An account registers at most 200 documents a day.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DocumentRequest"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A command document */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was decided under a command document
         * @description The newest 200 assignments of the account's region, or about people who all live there.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AssignmentSummaries"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file of a command document
         * @description Whoever opens it stands in the audit trail. What is answered has the SHA-256 of the register, or nothing is answered.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": string;
                        "image/jpeg": string;
                        "image/png": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a command document
         * @description Nothing new rests on it from then on, and what waits under it is not approved any more. What was applied stays as it is: undoing an assignment is asked for there.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DocumentWithdrawalRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DocumentView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/duplicates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Two registrations that may be one person's, masked (疑似重复登记)
         * @description Of one name, as people write it, and one phone, where no date of birth says otherwise; found as they were made or put right. Each look is in the audit trail. `actions` is what the account may do now.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DuplicateResponse"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/duplicates/{id}/apart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find them to be two people's
         * @description Nothing changes of either, and nobody is asked about these two again.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["IdentityNote"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DuplicateResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/duplicates/{id}/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for them to count as one person's
         * @description Nothing changes before a second official approves it. Also of two that were kept apart, by whoever has learnt better.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["IdentityNote"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DuplicateResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/duplicates/{id}/request/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve that as a second official
         * @description Both stay, each with its id, codes and devices; the later one points to the earlier. What facts stand for one stand for both from then on, and so do those that are added or taken back later: who is red under one is red under each.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DuplicateResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/duplicates/{id}/request/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse that as a second official
         * @description The case is `received` again.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["IdentityNote"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DuplicateResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gate-tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A ticket to the gates' hub, for a browser
         * @description A browser cannot send a key with a WebSocket. The ticket goes in its place, as the access token of SignalR: it is good for a minute and opens the hub alone.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GateTicketAnswer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gates/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign a gate page in with the gate's API key
         * @description Sets a cookie that no script reads and that stands for the key wherever gates alone may call; calls by it count against the key's rate, and it is good for as long as the key is. Programs send `X-Api-Key` and need none. In the demo the key may be left out.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["GateSessionRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GateSessionView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gates/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the gate's key is for
         * @description A session by cookie is good for another 180 days from then on.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GateSessionView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Sign a gate page out */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gates/venues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A venue that the gate stands at */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GateVenueView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/hotline/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open an appeal for a caller
         * @description For somebody whom the account has looked up within the day. It goes to the authority of the fact behind the colour; the agent does not decide it.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["HotlineAppealRequest"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AppealReceipt"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/hotline/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a correction for a caller
         * @description For somebody whom the account has looked up within the day, and who has lost the phone, for one. Officials of the county of the home decide; the agent does not.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["HotlineCorrectionRequest"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CorrectionReceipt"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/hotline/lookups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look a caller up
         * @description The lookup is in the audit trail before it is answered, found or not. Who lives outside the account's region is answered like nobody. An agent has a budget by hour and day; what is unusual is reviewed.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LookupRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LookupResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/hotline/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lookups to look at: over the budget, of oneself or a colleague, without a call, of one person by many agents
         * @description For supervisors and auditors, of the agents of the account's region, newest first. A page holds 100; `next` of one is `after` of the following. `open=true` leaves out those that are closed.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    open?: boolean;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReviewList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/hotline/reviews/{id}/finding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what came of looking at a lookup
         * @description Once, and never of one's own lookup.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FindingRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReviewView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The API keys of the account's region that are in force */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["KeyList"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Create an API key
         * @description For administrators, within the account's region; a channel's key is the whole province's. The secret is told once, stored as a hash, and in the audit before it counts.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["KeyRequest"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["KeyIssued"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description Within a second no node takes any of its secrets, over open connections neither.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{id}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an API key a new secret
         * @description The old one stays beside it for the time that is asked for, a day if none is; both share rate and quotas. The secret is told once.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["KeyRotation"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["KeyIssued"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kiosks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tokens of the account's region that are in force, newest first
         * @description A page holds 1,000; `next` of one is `after` of the following.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["KioskList"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Issue a token for an unattended screen
         * @description For the command centre and operators, within the account's region. The token reads the aggregates of one region and below, nothing else; it is told once, stored as a hash, and in the audit before it counts.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["KioskRequest"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["KioskIssued"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kiosks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a screen's token
         * @description Within a second no node takes it any more, and screens that watch with it are cut off.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The marks that concern the account's region
         * @description Those of the region and below, and those of regions above, which were meant for it too. `from` and `to` are days, yyyy-MM-dd, 400 at most; without them the last 90.
         */
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MarkList"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Mark a push of the campaign
         * @description In the audit trail before it is there.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MarkRequest"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MarkView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/marks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a mark away
         * @description Of the account's own region, or one below.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/marks/{id}/effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How applications changed after a mark
         * @description An interrupted time series of the new registrations a day of 10,000 residents who are not registered, without the days of the week. It says what came after, and not what came of it: for that somebody must be held out.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MarkEffectView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The resident who asks, masked, with the colour, its reason and what happened to it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MeResponse"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My appeals, newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AppealList"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Object to my colour (申诉)
         * @description Against the fact behind the colour as it is now; one at a time for a fact.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AppealRequest"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AppealItem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/appeals/{appealId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an appeal of mine back */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    appealId: string;
                    "appealId:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AppealItem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply or enter: a code is sent to the phone (申领, 登录)
         * @description 202 whether or not somebody is registered: whoever is registered under another name or phone is told so by the text, never here. The code is good for ten minutes and five tries, with the ticket of this answer alone. A phone gets a text a minute and ten a day.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ApplicationRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EntrySent"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check in at a venue (自主扫码)
         * @description The poster of a venue or of a place within it, or what the venue's screen shows: a code that turns every 30 seconds. Within a quarter of an hour the same person at the same place is answered the same, and counts once. `marks` says what is doubtful: `unproven` where the venue has a screen and its proof was not read with the code, `far` where the phone or the check-in before was in another city, `hasty` where the venue has too many in a minute. A doubt is written down and never changes a colour.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OwnCheckIn"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CheckInAnswer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a health code to show (亮码)
         * @description As a channel does for its people, drawn with `Accept: image/svg+xml` or `image/png`. It goes on while the database is away.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CodeResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My corrections that officials decide on, newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CorrectionList"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Put my home right, at once
         * @description The counts of both regions have followed when it is answered. Home and phone may be put right five times a day.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["HomeCorrection"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MeResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/corrections/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for my name to be put right
         * @description Two officials of the county of the home compare it with the document. One at a time.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CorrectionName"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CorrectionItem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/corrections/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a code sent to my new phone
         * @description The code is good for ten minutes and five tries, with the ticket of this answer and for this person alone. A phone gets a text a minute and ten a day.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PhoneCorrection"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EntrySent"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/corrections/phone/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give that code back: the new phone is mine
         * @description The phone before is told so by a text. Devices stay signed in.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EntryCode"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MeResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A copy of my data: details, facts, tests, corrections, appeals, lookups, scans, family and devices
         * @description As a file, in the clear as far as it is my own; of others it says what their own pages show. That one was taken is in the audit trail.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MeCopy"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/holders/{holderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Be held by somebody no longer
         * @description Answered the same where there is none.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    holderId: string;
                    "holderId:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/lookups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who looked me up
         * @description Within half a year, newest first, at most 50: when, for what and from where. Who it was stands in the audit trail.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LookList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My family: whom I hold, and who holds me */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FamilyList"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Give the member's code back, and hold the member
         * @description A resident holds up to five members, up to three hold one. Somebody who is held already is held by a new id: so a child that has turned 14 agrees anew. 404 where the member has taken the consent back in the same moment.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EntryCode"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MemberItem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/members/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask to hold somebody: a code is sent to the member's phone
         * @description 202 whether or not the member is registered, as for one's own application; whoever is not is applied for when the code is given back. The text does not say who asks. The ticket is good for this resident alone, and nobody enters with it.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MemberRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EntrySent"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/members/{memberId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A member's colour, its reason and what to do, masked */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    memberId: string;
                    "memberId:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MemberResponse"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Let a member go
         * @description Answered the same where there is none.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    memberId: string;
                    "memberId:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/members/{memberId}/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a member's health code to show (亮码)
         * @description As the resident's own. The member's side is asked each time; 503 where it cannot be.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    memberId: string;
                    "memberId:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CodeResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/printed-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue a printed code (离线码), good for seven days
         * @description Whoever is not green gets none. The one before is ended: there is one in force at most. It ends before its time when the colour changes. A call sent again issues another.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PrintedCodeResponse"];
                    };
                };
            };
        };
        /**
         * End the printed code
         * @description Answered the same where there is none.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where I was scanned
         * @description Within 14 days and since I applied, newest first, at most 200.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScanList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the code back, and be registered and signed in
         * @description 201 for somebody who is registered since now, 200 for somebody who was. Sets a cookie that no script reads, good for 30 days. A code that is wrong, used, run out or tried too often is answered alike.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EntryCode"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MeResponse"];
                    };
                };
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MeResponse"];
                    };
                };
            };
        };
        /** Sign out on all devices */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out on this device */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/sessions/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on from an application window to the own page
         * @description Within five minutes, once. Sets the cookie that a code by text sets.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["HandOverRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MeResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What would go and what would stay, were I to withdraw now */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LeavingTermsView"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Give that code back, and withdraw (注销)
         * @description The registration ends on every node before it is answered: codes, printed codes, devices, channels and family end with it, and what names the person is erased. What was decided about the document stays with it: whoever applies anew, which is possible at once, has the colour that stands.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EntryCode"];
                };
            };
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/withdrawal/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a code sent to my phone, to withdraw
         * @description The code goes to the phone of the application; it is good for ten minutes and five tries, with the ticket of this answer and for this registration alone.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EntrySent"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply for a health code (申领)
         * @description 201 for a new person; 200 with the same id when the document is registered already and the channel may read the person, with `differs` where phone or home are others: nothing is changed by applying again, and a correction can be offered; 202 with the same id when it is registered through another channel, and this one has to be bound first. After five wrong names a day right and wrong are answered alike, 409 with `Retry-After`. A passport's number that two countries have given out is taken with its country alone, 409 `document_country_needed`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ApplicationRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PersonResponse"];
                    };
                };
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PersonResponse"];
                    };
                };
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BindingNeeded"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A person, masked, with the colour and its reason
         * @description Only for the channel of the application and those that were bound since; to others it is nobody's id.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PersonResponse"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The person's appeals, newest first
         * @description Also those that were brought in another way. `answer` is what the authority says, in its words.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AppealList"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Object to the colour (申诉)
         * @description The appeal is against the fact behind the colour as it is now, and goes to the authority of that fact, which is to answer within three working days. One at a time for a fact. The colour stays until two officials uphold it.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AppealRequest"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AppealItem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}/appeals/{appealId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an appeal back */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    appealId: string;
                    "appealId:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AppealItem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}/bindings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a code to the person's phone, to bind this channel
         * @description 202 when a code is on its way, good for ten minutes, five tries and one use; 200 when the channel may read and show the person already. A code replaces the one before; there are five a day.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PersonResponse"];
                    };
                };
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BindingSent"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}/bindings/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the code, and bind this channel
         * @description From then on the channel reads and shows the person. A code that is wrong, used, run out or tried too often is answered alike.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["BindingCode"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PersonResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a health code to show (亮码)
         * @description For the channel of the application and those that were bound since; to others it is nobody's id. Answers the code as text; with `Accept: image/svg+xml` or `image/png` it is drawn as a QR code. A code is good for 60 seconds.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CodeResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The person's corrections that officials decide on, newest first
         * @description Also those that were brought in another way. What is asked for is not told: it is sealed.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CorrectionList"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Ask for name, phone or home to be put right (更正)
         * @description Officials of the county of the home decide within three working days; nothing changes before. One at a time for a person. The document is not corrected: the id is made of it.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PersonCorrectionRequest"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CorrectionItem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}/printed-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue a printed code (离线码), good for seven days
         * @description Whoever is not green gets none. The one before is ended: there is one in force at most. It ends before its time when the colour changes. A call sent again issues another.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PrintedCodeResponse"];
                    };
                };
            };
        };
        /**
         * End the printed code
         * @description Answered the same where there is none.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give that code back, and end the registration (注销)
         * @description The registration ends on every node before it is answered: codes, printed codes, devices, channels and family end with it, and what names the person is erased. What was decided about the document stays with it: whoever applies anew, which is possible at once, has the colour that stands.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EntryCode"];
                };
            };
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}/withdrawal/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a code sent to the person's phone, to withdraw
         * @description The code goes to the phone of the application; it is good for ten minutes and five tries, with the ticket of this answer and for this registration alone.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EntrySent"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/places/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A region's name and those within it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlaceView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/posters/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a poster says, or what has become of it
         * @description For whoever stands before it: 24 characters as they are below the picture, in either case, with O for 0 and I and L for 1. A poster that is not good says since when and what to do.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PosterView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/printed-codes/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The public keys of printed codes
         * @description For whoever checks printed codes without asking; docs/integrators.md says how. A new key is here before it signs.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PrintedKeyList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/regions/successions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The region codes that are no longer in force, and what followed them
         * @description Wherever a code comes in, one of these is taken for its successor; where there are several it is refused with `region_divided`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SuccessionList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/regions/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A region's numbers now
         * @description Staff and screens see the numbers of their own region and below as they are. Everybody else sees what is published: of province, cities and counties, in steps of ten persons and of some minutes, which `steps` tells.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RegionView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/regions/{code}/children": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The numbers of the regions one level below */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RegionChildren"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/regions/{code}/children/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who was registered one level below when a day ended
         * @description `date` is a day, yyyy-MM-dd. For rankings that say who has moved.
         */
        get: {
            parameters: {
                query: {
                    date: string;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChildrenDay"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/regions/{code}/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When a region and those one level below are expected to reach their targets
         * @description Made once a day from up to 120 days of history, 90 days ahead, by a damped trend or a logistic growth, whichever was off by less in the region's own past. `errors` says by how much, and the band is made of it. Of fewer than 14 days nothing is said.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RegionForecastView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/regions/{code}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A region's figures by day
         * @description `from` and `to` are days, yyyy-MM-dd, 400 at most; without them the last 30. Today's row is live. Late records correct earlier days.
         */
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RegionHistory"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/regions/{code}/history/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A region's figures of a day by five minutes
         * @description Kept for province, cities and counties, for the last days. Cumulative within the day. Of published numbers there is a point for each release.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                    date: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RegionCurve"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/regions/{code}/panels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A region's venue codes, channels and busiest hubs, and the service's health
         * @description A few seconds old at most; channels a minute. The wall's hub pushes the same as `PanelsChanged`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PanelsView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/regions/{code}/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The targets of a region and of those one level below, and who is behind
         * @description A region without a target of its own goes by that of the nearest region above.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RegionTargets"];
                    };
                };
            };
        };
        /**
         * Set a region's own target
         * @description By the command centre of that region or one above; in the audit trail before it takes effect.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TargetRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RegionTargets"];
                    };
                };
            };
        };
        post?: never;
        /** Take a region's own target away: it then goes by that of the region above */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RegionTargets"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/daily": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The daily reports that were issued
         * @description `from` and `to` are days, yyyy-MM-dd, 400 at most; without them the last 60.
         */
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReportVersions"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/daily/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A daily report as JSON, CSV or XLSX
         * @description `level` is `city` (province and cities) or `county` (counties and functional areas too); `version` the version, the newest without it; `format` `json`, `csv` or `xlsx`, or the Accept header; `lang` `zh` or `en` for CSV and XLSX. With `level=county`, JSON is the stored document byte for byte. An export is in the audit trail before it is answered.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    date: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DailyReport"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/daily/{date}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compute the day anew and issue the next version
         * @description By the command centre of the province. Earlier versions stay as they are.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    date: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CorrectionRequest"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReportVersion"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/daily/{date}/prints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that a report is printed, and get the watermark for it
         * @description `lang` is `zh` or `en`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    date: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PrintRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PrintResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Scan (扫码)
         * @description Answered once the record is on disk.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ScanMessage"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScanAnswer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scans/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Scan many
         * @description `{"scans": [...]}` as JSON, or as MessagePack (application/x-msgpack) in the compact form of docs/integrators.md. At most 1,000 scans. Answers stand in the order of the scans; each is an answer or a problem, on its own.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ScanBatchRequest"];
                    "application/vnd.msgpack": components["schemas"]["ScanBatchRequest"];
                    "application/x-msgpack": components["schemas"]["ScanBatchRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScanBatchResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scans/late": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring scans that were made without the network (补传)
         * @description `{"scans": [...]}` as JSON, or as MessagePack (application/x-msgpack) in the compact form of docs/integrators.md. At most 1,000 scans, in the order in which they were made, each recorded under its own time with the verdict that the gate told. Sent again it changes nothing. Answers stand in the order of the scans, once they are on disk; each is what came of it or a problem, on its own.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LateRequest"];
                    "application/vnd.msgpack": components["schemas"]["LateRequest"];
                    "application/x-msgpack": components["schemas"]["LateRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LateResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What answers here: nodes alive, how far the database and the regions' numbers are behind, and whether all of it is made up
         * @description `demo` is there only in a demo: everybody in the answers is made up, and one resident stands for `scale` of the real province.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ServiceAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The account's sessions, newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SessionList"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Sign in
         * @description Answers a session token for `Authorization: Bearer`, good for 8 hours and until nobody has used it for 15 minutes. After five wrong passwords from one source the pauses grow; where the account has signed in from before, others' wrong ones do not count. The answer is the same whatever is wrong.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SessionRequest"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SessionResponse"];
                    };
                };
            };
        };
        /** Sign out everywhere */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The session that asks */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SessionResponse"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Sign out here
         * @description Within a second no node takes the session any more, and hubs that it watches are cut off.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/current/factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show a second factor
         * @description A code, or the answer to a challenge. In force on every node within a second. A code is good once, and so is an answer. After five wrong ones of the account the pauses grow.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ShownFactor"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SessionResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/current/factor/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to show a passkey
         * @description What is answered goes into `navigator.credentials.get`. For an approval with its `effect`: the passkey signs that one thing then.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChallengeRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PasskeyChallenge"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The account's second factors */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FactorList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/factors/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to set up a passkey
         * @description Whoever has a second factor shows it first. What is answered goes into `navigator.credentials.create`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PasskeySetUp"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/factors/passkeys/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish setting up a passkey, with what the browser answers
         * @description The session has shown a second factor by that. An answer uses up its challenge, whether or not it holds.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PasskeyRequest"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FactorView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/factors/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to set up an app that shows codes
         * @description Whoever has a second factor shows it first. The app is set up once it has shown a code, within ten minutes.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TotpSetUp"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/factors/totp/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish setting up an app, with a code that it shows
         * @description The session has shown a second factor by that.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TotpRequest"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FactorView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/factors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a second factor
         * @description After one was shown just now. The last one that the account's roles ask for stays. Sessions that have shown it show another.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/openid/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The identity provider says that sessions have ended
         * @description OpenID Connect Back-Channel Logout 1.0: a form with `logout_token`. Sessions that began by the provider's session `sid`, or all of the person's `sub`, are over on every node within a second; those that began after the token was issued go on.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/openid/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sign in through the identity provider
         * @description For browsers: leads to the provider and, with a session in a cookie, back to the page `next`, which finds in `signIn` what came of it: `done`, `openid_failed`, `openid_unavailable`, `openid_no_account`, `openid_other_person` or `storage_unavailable`.
         */
        get: {
            parameters: {
                query?: {
                    next?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: never;
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the own password
         * @description The account's other sessions end. Twelve characters or more; what they are is free, save that it is none of the commonest and does not hold the account's name.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PasswordRequest"];
                };
            };
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How staff may sign in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignInWays"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End another session of the account */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts of the administrator's region
         * @description By name, 200 at a time; `toBeConfirmed=true` answers those alone of whom somebody should say whether they are still needed.
         */
        get: {
            parameters: {
                query?: {
                    toBeConfirmed?: boolean;
                    after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountList"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Make an account
         * @description It may do nothing and nobody can sign in to it, before rights were asked for and another administrator has granted them.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountRequest"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/changes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A change of rights */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChangeView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/changes/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grant what another administrator has asked for */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChangeView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/changes/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse what another administrator has asked for */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StaffNoteRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChangeView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/{userName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An account */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    userName: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/{userName}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for an account's rights, or for a new first password
         * @description Another administrator grants it. Where there is a new first password each of the two is told one half of it, once, and neither can use the account.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    userName: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RightsRequest"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChangeView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/{userName}/recertification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that an account is still needed
         * @description Asked every 180 days; 30 days later an account of which nobody says so ends.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    userName: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/{userName}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An account's sessions */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    userName: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SessionList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** End an account's sessions */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    userName: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/{userName}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop an account
         * @description At once, by one administrator alone: within a second its sessions end at every node. Rights that are granted anew set it going again.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    userName: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StaffNoteRequest"];
                };
            };
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The campaign's tasks, and how they stand in the account's region
         * @description The nine tasks of the notice are there from the first start. Light, `done` and `total` are those of the dispatches to units of the account's region: what was parted further down is counted by its parts.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskList"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Enter a task
         * @description Of the account's own region; its units lie within. Nothing goes to anybody before it is dispatched.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TaskRequest"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskItem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/bulletin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who has done what with the tasks of the account's region: a ranking, and the three furthest behind
         * @description Scores count signing in time, feedback in time, completion and quality; what cannot be said of a unit yet is left out of its score.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BulletinView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/bulletin/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bulletin as CSV or XLSX
         * @description `format` is `csv` or `xlsx`, with `lang=en` in English; the last line says who took it and when.
         */
        get: {
            parameters: {
                query?: {
                    format?: string;
                    lang?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/dispatches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What went to the units of the account's region, the reddest first
         * @description With `light` the open ones of that light, with `state` those of that state. Pages have 50; `next` goes into `after`. What waits for the account itself is in `GET /v1/cases`.
         */
        get: {
            parameters: {
                query?: {
                    light?: string;
                    state?: string;
                    after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DispatchPage"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/dispatches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A dispatch, its parts, its number and what the account may do with it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DispatchResponse"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/dispatches/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept what was done
         * @description By the command centre that dispatched it. One in twenty, drawn at that moment, is then `recheck`: another person checks it once more before it is done.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AcceptanceRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DispatchResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/dispatches/{id}/dispatches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Part a dispatch among units further down
         * @description By the command centre of the unit's own region, once it is signed for. Its light and how much of it is done are those of its parts from then on, and it is called done when they are.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DispatchRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DispatchedUnits"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/dispatches/{id}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell how far the unit is
         * @description Each week; after five working days without it the light is yellow. A number that has moved in the meantime keeps the reminder away.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FeedbackRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DispatchResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/dispatches/{id}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Name the unit in a notice of criticism */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TaskText"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DispatchResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/dispatches/{id}/recheck": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what was found when it was checked once more
         * @description Neither by who dispatched it nor by who accepted it. What is not as it was told goes back to the unit.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RecheckRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DispatchResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/dispatches/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send it back to the unit */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TaskText"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DispatchResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/dispatches/{id}/signing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign for it as the unit */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DispatchResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/dispatches/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call it done
         * @description Once its parts are. From then on it is the issuer's turn, and the deadline is held.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TaskText"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DispatchResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/dispatches/{id}/urging": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Urge the unit */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TaskText"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DispatchResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/dispatches/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it back */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TaskText"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DispatchResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the account is reminded of
         * @description Made in office hours of working days: the unit is told first, then the command centre of its region, then the one that dispatched. They stop when the number has moved.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReminderList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The units of the account's region and below
         * @description Campaign officers act for the units of exactly their region. Those that the notice names are there from the first start.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UnitList"];
                    };
                };
            };
        };
        put?: never;
        /** Put a unit on the register */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UnitRequest"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UnitView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/units/{id}/dissolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dissolve a unit
         * @description What it has not done goes to its successor, who signs for it anew and to whom its parts belong from then on; without one it lapses, and counts nowhere.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DissolutionRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UnitView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A task with its dispatches */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks/{id}/dispatches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dispatch a task to units
         * @description By the command centre that issues it. Each unit is answered on its own: `code` says why nothing went to it; where all are refused for the same reason, that is the answer. A task goes to a unit once, so that what was cut short is sent again as it is. The unit has 24 hours of working days to sign for it.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DispatchRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DispatchedUnits"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The texts that would have gone out last, with their codes
         * @description In development and in the demo alone, of this node; elsewhere there is nothing at this address.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TextList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/texts/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Campaigns of texts of the account's region, newest first, and by what they are written */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TextCampaignList"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Write a campaign of texts
         * @description For phones that arrive in the account's region. Nothing goes out before a second officer approves it; unanswered for five working days it expires.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TextCampaignRequest"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TextCampaignItem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/texts/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A campaign of texts, what came of it and what the account may do with it
         * @description What never got a receipt is `unknown`, and not delivered. The hold-out compares phones alone whose time is over.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TextCampaignView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/texts/campaigns/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve it as the second officer
         * @description `effect` is what `GET /v1/texts/campaigns/{id}` said: exactly that is approved, and sealed, so that nothing else goes out.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TextApproval"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TextCampaignView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/texts/campaigns/{id}/arrivals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in phones that arrived, by pseudonym
         * @description For a campaign of mode `feed`. A phone gets one text, whatever carriers name it and however often. With `dryRun` nothing is kept.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ArrivalsRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ArrivalsAnswer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/texts/campaigns/{id}/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in how many texts were sent, by city and hour
         * @description Of a campaign of mode `carrier_sends`, also after its end, as receipts come late.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CarrierCountsRequest"];
                };
            };
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/texts/campaigns/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take links for texts that the carrier sends
         * @description For a campaign of mode `carrier_sends`; each link is for one phone, and all of them together are at most its `quota`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LinksRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LinksAnswer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/texts/campaigns/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse it as the second officer */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TextNote"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TextCampaignView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/texts/campaigns/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop it
         * @description When this is answered no further text is handed to a gateway; what was handed over cannot be taken back.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TextNote"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TextCampaignView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/texts/known-phones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The pseudonyms of phones that need no text
         * @description Somebody is registered with them. In pages of 10,000; `next` of one is `after` of the following. Each page is in the audit trail.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["KnownPhones"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/texts/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the link of a text was opened
         * @description By the residents' page, once it is there: what merely fetches the link opens nothing. It counts once, and a link that there is not is answered alike, so that nobody can find out which there are.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OpeningRequest"];
                };
            };
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/texts/phone-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Draw the key that pseudonyms of phones are made with
         * @description By an officer of the province, for the 30 days from today or from the end of the one in use. It is told this once, for the one party that matches phones for the carriers, and destroyed when its days are over: whoever has it can try all numbers.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PhoneKeyDrawn"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/texts/running": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The campaigns that run now
         * @description Asked every few seconds while texts go out: one that is missing was stopped, and nothing more of it is sent.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RunningTexts"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Venues of the account's region and below
         * @description `region` narrows it to a region and below, `state` to one, `name` to names that hold it, `own=true` to what the account registered or looks after; a keeper sees no others. Pages have 50; `next` goes into `after`.
         */
        get: {
            parameters: {
                query?: {
                    region?: string;
                    state?: string;
                    name?: string;
                    own?: boolean;
                    after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VenuePage"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Register a venue (场所)
         * @description Takes a channel's key or a venue administrator's session; an administrator may register in his or her region only. A channel's venue is in use at once, and `reviewed` is false until an authority has looked at it; that of a county or an authority above is in use at once because it is the last step of a review itself. What an account of a township or village registers is submitted for review: `state` is `in_review`, and `reviewId` says which.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["VenueRequest"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VenueResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reviews and measures that wait for the account, soonest due first
         * @description Reviews of the account's level, and of those below whose time has passed; not what it submitted or has checked already. Pages have 50; `next` goes into `after`.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CasePage"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many venues and reviews the account's region has, by state
         * @description Venues by the level that they are registered at and their state; reviews by where they stand, and how many are overdue.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VenueCounts"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the venues of a region stand, by the regions below and by category
         * @description `region` is the account's own where it is left out. `missing` counts places on the authorities' lists that have no code; the other states count venues: a venue is active, quiet, silent or dead by the days since its last scan, where it had none since it was registered.
         */
        get: {
            parameters: {
                query?: {
                    region?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VenueCoverageView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/coverage/expected/{id}/venue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say which venue an expected place is
         * @description Places find their venues by name, category and region; one that is registered under another name is named here.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ExpectedLinkRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VenueItem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/coverage/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Places one by one, to work through
         * @description `state` is `missing` where it is left out. Pages have 50; `next` goes into `after`.
         */
        get: {
            parameters: {
                query?: {
                    region?: string;
                    state?: string;
                    category?: string;
                    after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CoveragePlaces"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/coverage/places/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same list as CSV or XLSX
         * @description `format` is `csv` or `xlsx`, with `lang=en` in English; at most 5,000 rows, and the last line says who took it and when.
         */
        get: {
            parameters: {
                query?: {
                    region?: string;
                    state?: string;
                    category?: string;
                    format?: string;
                    lang?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/expected/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists of places that should have a code that the account has uploaded, newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListsAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/expected/lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a list of places that should have a code is */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListAnswer"];
                    };
                };
            };
        };
        /**
         * Upload a list of places that should have a code: a dry run
         * @description CSV (UTF-8 with or without its mark, or GB 18030) or XLSX, at most 32 MiB and 100,000 rows. The first row names the columns: 名称 `name`, 类别 `category`, 区划代码 `region_code`, 数量 `count`, 来源 `source`. A row with a name is one place; without one it says how many places of the category the region should have. A `count` of 0 takes what an earlier list said off again. By a county or an authority above. Every row is looked at and nothing done. The id is the caller's own: the same again is the list that is there.
         */
        put: {
            parameters: {
                query?: {
                    name?: string;
                };
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/octet-stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListAnswer"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/expected/lists/{id}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Expect the places of a list
         * @description It goes on by itself, whatever node ends. The same name, category and region is the same place, so that a list can be uploaded again after it was mended.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListAnswer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/expected/lists/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rows with which something is wrong, to be mended and uploaded as another list
         * @description CSV in UTF-8 with its mark: the columns of the list, the row's number, the code and what is wrong. What a spreadsheet might take for a formula has an apostrophe before it, which is left out when it is uploaded again.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/expected/lists/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of the rows of a list of places that should have a code
         * @description With `wrong=true` those alone with which something is wrong. Pages have 100; `next` goes into `after`.
         */
        get: {
            parameters: {
                query?: {
                    after?: number;
                    wrong?: boolean;
                };
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListRowPage"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists of venues that the account has uploaded, newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListsAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a list of venues is */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListAnswer"];
                    };
                };
            };
        };
        /**
         * Upload a list of venues: a dry run
         * @description CSV (UTF-8 with or without its mark, or GB 18030) or XLSX, at most 32 MiB and 100,000 rows. The first row names the columns: 名称 `name`, 类别 `category`, 区划代码 `region_code`, 地址 `address`, 统一社会信用代码 `credit_code`. Every row is looked at and nothing done. The id is the caller's own: the same again is the list that is there.
         */
        put: {
            parameters: {
                query?: {
                    name?: string;
                };
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/octet-stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListAnswer"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/lists/{id}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit the good rows of a list of venues
         * @description It goes on by itself, whatever node ends, and no row makes a second venue. A row becomes what a single registration by the account would: submitted for review, or, by a county or an authority above, in use at once.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListAnswer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/lists/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rows with which something is wrong, to be mended and uploaded as another list
         * @description CSV in UTF-8 with its mark: the columns of the list, the row's number, the code and what is wrong. What a spreadsheet might take for a formula has an apostrophe before it, which is left out when it is uploaded again.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/lists/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of the rows of a list of venues
         * @description With `wrong=true` those alone with which something is wrong. Pages have 100; `next` goes into `after`.
         */
        get: {
            parameters: {
                query?: {
                    after?: number;
                    wrong?: boolean;
                };
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListRowPage"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/measures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A measure */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VenueMeasureResponse"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/measures/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a measure as a second person
         * @description Every node goes by it when this answers: a scan at a venue that is suspended or ended says so and records nothing.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["VenueNote"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VenueMeasureResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/measures/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse a measure as a second person */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["VenueText"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VenueMeasureResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reviews, newest first
         * @description Those of the account's region and below, `state` narrows them; with `own=true` those that the account submitted or wrote down. At most 100.
         */
        get: {
            parameters: {
                query?: {
                    state?: string;
                    own?: boolean;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VenueReviewList"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Submit a venue for review
         * @description The levels that the category asks for check it one after the other, each within three working days; then its code is good. `twins` are venues that may be the same place: nothing is refused for them, whoever reviews looks at them. With `draft=true` it is only written down.
         */
        post: {
            parameters: {
                query?: {
                    draft?: boolean;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["VenueRequest"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VenueReviewResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/reviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A review
         * @description Of the account's region and below, a channel's own. `actions` is what the caller may do now.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VenueReviewResponse"];
                    };
                };
            };
        };
        /**
         * Mend what is asked for
         * @description By the applicant, while it is a draft or was sent back; in the same region. It is submitted by the call that follows.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["VenueRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VenueReviewResponse"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/reviews/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pass a review as the level that it lies with
         * @description It goes to the next level; after the last the venue is in use on every node when this answers. An account passes one level of a submission and none of its own. Where a level's time has passed the next may check for both.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["VenueNote"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VenueReviewResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/reviews/{id}/declining": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse a review for good
         * @description By the county or an authority above. A venue that was only to be changed stays as it is.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["VenueText"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VenueReviewResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/reviews/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a review back
         * @description The applicant reads the text, mends and submits again; the history stays.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["VenueText"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VenueReviewResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/reviews/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit a draft, or again what was sent back
         * @description It begins with the first level. What was sent back and not submitted again within twenty working days is closed.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VenueReviewResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/reviews/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a submission back
         * @description By the applicant. A new venue's id is good for nothing then.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VenueReviewResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A venue with its rule and today's scans
         * @description `state` says whether its code is good. Why it is suspended or ended is told to venue administrators of its region.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VenueResponse"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/{id}/capacity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say how many people may be in a venue at a time
         * @description By the same. More than that are shown on the venue's page and in `presence`; no scan is answered otherwise for it, since a gate that stops people cannot see who is let out elsewhere.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CapacityRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PresenceView"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for another name, address, organisation or rule of a venue
         * @description A new review; what is registered stays in force until it is through. By whoever registered the venue. Where that one cannot be reached a county or an authority above asks instead and says why in `reason`; somebody else reviews it all the same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["VenueChangeRequest"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VenueReviewResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/{id}/keeper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give a venue into the hands of a keeper
         * @description The account sees and looks after this venue, beside those that it registered itself, and no other.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["KeeperRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VenueResponse"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/{id}/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a venue to be suspended, resumed or ended
         * @description By whoever runs it or watches over it. Nothing changes before a second account, of the county or above, approves it; after five working days without an answer it is off.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["VenueMeasureRequest"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VenueMeasureResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/{id}/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The places within a venue (分码)
         * @description The venue itself is number 0. A scan names one as `place`, while its `state` is `in_use`. Those that ended stay for 28 days at least, so that records of scans keep a name.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VenuePlaceList"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Add a place within a venue
         * @description By whoever registered the venue; a county or an authority above says why in `reason`. Its number is never given to another. The same again is the one that is there (200).
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["VenuePlaceRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VenuePlaceView"];
                    };
                };
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VenuePlaceView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/{id}/places/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists of places within the venue that the account has uploaded, newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListsAnswer"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/{id}/places/lists/{list}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a list of places within a venue is */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    list: string;
                    "list:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListAnswer"];
                    };
                };
            };
        };
        /**
         * Upload a list of places within a venue: a dry run
         * @description CSV (UTF-8 with or without its mark, or GB 18030) or XLSX, at most 32 MiB and 100,000 rows. The first row names the columns: 种类 `kind` (word or Chinese label), 名称 `name`, 英文名称 `name_en`, 车牌号 `plate`, 线路 `line`, 班次 `trip`, 车厢 `carriage`, 座位 `seat`. A row is looked at as if those above it were done: `place_twice`, `too_many_places`; one that says what the venue has is `unchanged`. Every row is looked at and nothing done. The id is the caller's own: the same again is the list that is there.
         */
        put: {
            parameters: {
                query?: {
                    name?: string;
                };
                header?: never;
                path: {
                    id: string;
                    list: string;
                    "list:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/octet-stream": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListAnswer"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/{id}/places/lists/{list}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add the places of a list within their venue
         * @description It goes on by itself, whatever node ends, in the order of the list. By whoever registered the venue; a county or an authority above says why in `reason`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    list: string;
                    "list:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["VenuePlaceNote"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListAnswer"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/{id}/places/lists/{list}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rows with which something is wrong, to be mended and uploaded as another list
         * @description CSV in UTF-8 with its mark: the columns of the list, the row's number, the code and what is wrong. What a spreadsheet might take for a formula has an apostrophe before it, which is left out when it is uploaded again.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    list: string;
                    "list:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/{id}/places/lists/{list}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of the rows of a list of places within a venue
         * @description With `wrong=true` those alone with which something is wrong. Pages have 100; `next` goes into `after`. The result of a row is the number of its place.
         */
        get: {
            parameters: {
                query?: {
                    after?: number;
                    wrong?: boolean;
                };
                header?: never;
                path: {
                    id: string;
                    list: string;
                    "list:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListRowPage"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/{id}/places/{number}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a place within a venue
         * @description For good, on every node when this answers; its number is never given again.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    number: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["VenuePlaceNote"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VenuePlaceView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/{id}/places/{number}/reissue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Follow a poster that was lost or copied by another edition
         * @description Number 0 is the venue's own. The edition in force dies at `until`, on every node, and says so to whoever reads it. Printing a poster again takes no call: it is the same code.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    number: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["VenuePosterRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VenuePlaceView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/{id}/poster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The poster of a venue, or of a place within it, to be printed
         * @description `place` is a number, 0 for the venue itself. `size` is `a4`, `a3`, `stand` (80 × 200 cm), `screen` (1920 × 1080) or `sticker` (80 mm); `language` is `zh` or `en`. `format` is `pdf` (with how it is hung on the second sheet), `svg` or `png`; without it `Accept` decides. The same call gives the same code, until it is reissued.
         */
        get: {
            parameters: {
                query?: {
                    place?: number;
                    size?: string;
                    language?: string;
                    format?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": string;
                        "image/png": string;
                        "image/svg+xml": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/{id}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is in a venue now, and how its day went hour by hour
         * @description To venue administrators of its region, its keeper, and the channel that registered it. What is counted are scans at gates in and out, those answered `deny` not as in; direction `pass` counts neither way, and check-ins are told for themselves. Exact after restarts, as all counts of scans are.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PresenceView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/venues/{id}/screen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a venue a screen whose code turns, or its key anew
         * @description To venue administrators of its region, its keeper, and the channel that registered it; the page `/venues/{id}/screen` asks for it once and then goes on without the network. From then on a check-in from a poster of the venue is marked `unproven`, because its picture may have been sent on. The proof is 13 Crockford digits: the first 64 bits of HMAC-SHA-256 under `key` of the number of the 30-second step since 1970, eight bytes, the most significant first; the step before and the one after are good too.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ScreenRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScreenView"];
                    };
                };
            };
        };
        /**
         * End a venue's screen
         * @description What screens of the venue go on to show proves nothing; posters are unmarked again.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volunteers/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Help somebody who has a phone: a code is sent there
         * @description 202 whether or not the person is registered. The ticket is good in this session alone, and nobody enters with it.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ApplicationRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EntrySent"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volunteers/applications/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the code back: the person is registered, and shown the health code once
         * @description What is answered is answered once: there is no call to look at anybody again.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EntryCode"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HelpResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volunteers/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The volunteer who asks: the session that goes on, and the count of today */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VolunteerView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volunteers/family": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put somebody who has no phone on a relative's family page: a code is sent to the relative */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FamilyHelpRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EntrySent"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volunteers/family/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the relative's code back: the relative holds the person
         * @description What is answered is answered once: there is no call to look at anybody again.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EntryCode"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HelpResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volunteers/helps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many people volunteers have helped, by day, county and kind
         * @description Exact. The last seven days where no days are named, 92 at most. Nobody who was helped is kept with it.
         */
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HelpList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volunteers/in-person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Help somebody who has no phone and stands there with the document
         * @description Limited in each session, and watched. Nothing is said yet of whether the person is registered.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InPersonRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InPersonBegun"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volunteers/in-person/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The person agrees in person: registered without a phone, marked so, and shown the health code once
         * @description What is answered is answered once: there is no call to look at anybody again.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InPersonConsent"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HelpResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volunteers/printed-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Print one code for whoever was helped just now
         * @description Within ten minutes. The same ticket again is answered with the same code.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["HelpPrint"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PrintedCodeResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volunteers/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Volunteers' sessions in the account's region, newest first, with what was counted in each
         * @description A page holds 50; `next` of one is `after` of the following. `open=true` leaves out those that are over.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    open?: boolean;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VolunteerSessionList"];
                    };
                };
            };
        };
        put?: never;
        /** Begin to help at a place, for up to 12 hours */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["VolunteerSessionRequest"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VolunteerSessionView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volunteers/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a session: one's own, or as the command centre one of the region
         * @description What was under way in it can be finished no more, and what was counted is in the audit trail.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/windows/{channel}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An application window, and the pages that may embed it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    channel: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WindowView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/windows/{channel}/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply in a window: a code is sent to the phone
         * @description As on the residents' own page: 202 whether or not somebody is registered.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    channel: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ApplicationRequest"];
                };
            };
            responses: {
                /** @description Accepted */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EntrySent"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/windows/{channel}/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the code back in a window, and be registered
         * @description Answered alike for somebody new and for somebody who was registered. No cookie is set: with `handOver` the residents' own page opens.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    channel: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EntryCode"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WindowDone"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a withdrawal on paper
         * @description Of somebody who lives in the account's region, whose document was seen: `name` as it stands there. Another name is answered like nobody. Nothing changes before a second official approves it.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LeavingRequest"];
                };
            };
            responses: {
                /** @description Created */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LeavingResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/withdrawals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A withdrawal, and whose it is, masked
         * @description Of the account's region and below. Each look is in the audit trail. `actions` is what the account may do now.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LeavingResponse"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/withdrawals/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the registration as a second official
         * @description `name` is what the second official reads on the document. Answers when the registration has ended on every node; the phone of the application is told.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LeavingName"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LeavingResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/withdrawals/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse it as a second official
         * @description The registration stays.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    "id:guid": string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LeavingNote"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LeavingResponse"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description What the issuer says of what was done. */
        AcceptanceRequest: {
            /**
             * Format: int32
             * @description How well, 1 to 5; null to leave that open.
             */
            quality?: null | number;
            /** @description At most 500 characters, names nobody; null for nothing. */
            text?: null | string;
        };
        /** @description The accounts of a region and below. */
        AccountList: {
            /** @description Accounts by name. */
            accounts: components["schemas"]["AccountView"][];
            /** @description What to pass as `after` for those that follow; null when there are none. */
            next: null | string;
        };
        /** @description A new account. */
        AccountRequest: {
            /** @description Its name: 3 to 32 small letters, figures, dots and hyphens. */
            userName: string;
            /** @description The person's name. */
            displayName: string;
            /** @description The unit that the person works in. */
            unit: string;
            /** @description The region that will bound it. */
            regionCode: string;
            document?: null | components["schemas"]["DocumentField"];
        };
        /** @description An account, as administrators see it. */
        AccountView: {
            /** @description Its name. */
            userName: string;
            /** @description The person's name. */
            displayName: string;
            /** @description The unit that the person works in. */
            unit: string;
            /** @description The region that bounds it. */
            regionCode: string;
            /** @description That region's name. */
            regionName: string;
            /** @description Its roles. */
            roles: string[];
            /**
             * @description Whether it may be used.
             * @enum {string}
             */
            standing: "in_force" | "not_yet" | "over" | "suspended" | "unconfirmed";
            /** @description From when. */
            validFrom: string;
            /** @description Until when, null for without end. */
            validTo: null | string;
            /** @description When somebody said last that it is needed, null for never. */
            confirmedAt: null | string;
            /** @description Who did. */
            confirmedBy: string;
            /** @description Whether somebody should say so now. */
            isToBeConfirmed: boolean;
            /** @description When it ends if nobody does, null for never. */
            endsUnconfirmedAt: null | string;
            /** @description Whether the person has set a password. */
            hasPassword: boolean;
            /**
             * Format: int32
             * @description How many second factors it has.
             */
            factors: number;
            /** @description Who made it. */
            createdBy: string;
        };
        /** @description What an official says to an appeal. */
        AppealAnswerRequest: {
            /** @description At most 500 characters; the person reads it, and it is written to the audit trail: it names nobody. */
            text: string;
        };
        /** @description What upholding the appeal would do now. */
        AppealEffectView: {
            /** @description What an approval must say back: 64 hexadecimal digits. */
            effect: string;
            /**
             * @description The colour now.
             * @enum {string}
             */
            before: "green" | "yellow" | "red" | "none";
            /**
             * @description The colour that there would be: another fact may stand behind it.
             * @enum {string}
             */
            after: "green" | "yellow" | "red" | "none";
        };
        /** @description An appeal, as the person may know of it. */
        AppealItem: {
            /** @description Its id. */
            appealId: string;
            /**
             * @description `received`, `accepted` when an official has taken it, `upheld` when the fact was taken back, `declined`, `withdrawn`.
             * @enum {string}
             */
            state: "received" | "accepted" | "upheld" | "declined" | "withdrawn";
            /** @description When it was opened. */
            openedAt: string;
            /** @description Until when it is to be answered; null once it is. */
            dueAt: null | string;
            /** @description The rule-book row of the fact that it is against. */
            reasonCode: string;
            /** @description What is objected. */
            text: string;
            /** @description What the authority says to it; left out before. */
            answer?: string;
            /** @description When; left out before. */
            answeredAt?: string;
        };
        /** @description A person's appeals. */
        AppealList: {
            /** @description Newest first, at most 20. */
            items: components["schemas"]["AppealItem"][];
        };
        /** @description What a second official says to the first. */
        AppealNoteRequest: {
            /** @description At most 500 characters; it is written to the audit trail and names nobody. */
            text: string;
        };
        /** @description What an agent tells a caller whose appeal was taken down. */
        AppealReceipt: {
            /** @description Its id. */
            appealId: string;
            /** @description The rule-book row of the fact that it is against. */
            reasonCode: string;
            /** @description The region whose officials answer. */
            regionCode: string;
            /** @description Its name. */
            regionName: string;
            /** @description Until when they are to. */
            dueAt: null | string;
        };
        /** @description An objection to the colour. */
        AppealRequest: {
            /** @description What is wrong, at most 500 characters; without document numbers and phones. */
            text: string;
        };
        /** @description An appeal, for those who answer it. */
        AppealResponse: {
            /** @description Its id. */
            appealId: string;
            /**
             * @description Where it stands.
             * @enum {string}
             */
            state: "received" | "accepted" | "upholding_requested" | "upholding" | "upheld" | "declined" | "withdrawn";
            /**
             * @description Who brought it: the person, a channel, or an agent of 12345.
             * @enum {string}
             */
            way: "resident" | "channel" | "hotline";
            /** @description The channel or the agent's account; null for the person. */
            openedBy: null | string;
            /** @description The call in the hotline's own system; null where it came otherwise. */
            callId: null | string;
            /** @description When. */
            openedAt: string;
            /** @description Until when it is to be answered; null once it is. */
            dueAt: null | string;
            /** @description Whether that was counted through a year whose days off are not announced yet. */
            dueEstimated: boolean;
            /** @description Whether that time has passed without an answer. */
            overdue: boolean;
            /** @description The region whose officials answer. */
            regionCode: string;
            /** @description What is objected, in the person's words. */
            text: string;
            /**
             * @description The colour that it is against.
             * @enum {string}
             */
            colour: "green" | "yellow" | "red" | "none";
            /** @description The rule-book row of the fact. */
            reasonCode: string;
            /** @description What that row says, in Chinese. */
            reason: string;
            /** @description What that row says, in English. */
            reasonEn: string;
            /** @description From when the fact counts. */
            began: string;
            /** @description The assignment that the fact came by; null for none. */
            assignmentId: null | string;
            /** @description The command document in the register; null for none. */
            documentId: null | string;
            /** @description SHA-256 of its file; null for none. */
            documentSha256: null | string;
            /** @description The number of the command document; null for none. */
            documentNumber: null | string;
            /** @description The office that stands for the fact; null where none is named. */
            authority: null | string;
            /** @description Where the evidence lies; null where the fact came by no assignment. */
            evidence: null | string;
            /** @description What an official says to it; the person reads it once it is decided. */
            answer: null | string;
            /** @description When it was decided. */
            answeredAt: null | string;
            /** @description Who has asked for it to be upheld. */
            upheldBy: null | string;
            /** @description What happened, oldest first. */
            history: components["schemas"]["HistoryEvent"][];
            /** @description What the account may do with it now. */
            actions: string[];
            effect: null | components["schemas"]["AppealEffectView"];
            person: null | components["schemas"]["AssignedPersonView"];
        };
        /** @description An application for a health code. */
        ApplicationRequest: {
            /** @description The identity document. */
            document: components["schemas"]["DocumentField"];
            /** @description The name as on the document, 1 to 100 characters. */
            name: string;
            /** @description Mainland mobile number. */
            phone: string;
            /** @description Home region: 12 digits, at any level; the lower the better. */
            regionCode: string;
            /** @description The token of the text's link by which the person came; left out for none. */
            link?: null | string;
        };
        /** @description That a second official approves what was previewed, and nothing else. */
        ApprovalRequest: {
            /** @description The `effect` of the preview that the official has seen: 64 hexadecimal digits. */
            effect: string;
        };
        /** @description Functional areas. */
        AreaList: {
            /** @description The edition of the list of regions that their townships are of. */
            edition: string;
            /** @description In order of code. */
            areas: components["schemas"]["AreaView"][];
        };
        /** @description A township of a functional area. */
        AreaMember: {
            /** @description 12 digits. */
            code: string;
            /** @description Chinese name. */
            name: string;
            /** @description The county that it lies in. */
            countyName: string;
        };
        /** @description A functional area's numbers: the sums of its townships', which are in those of their counties and the city as well. Do not add them to those of regions. */
        AreaView: {
            /** @description An A and six digits. No region: nobody lives in an area but in one of its townships. */
            code: string;
            /** @description Chinese name. */
            name: string;
            /** @description English name. */
            nameEn: string;
            /** @description The city that it lies in. */
            cityCode: string;
            /** @description Its name. */
            cityName: string;
            /** @description Its townships. */
            members: components["schemas"]["AreaMember"][];
            /**
             * @description How certain these are: `listed` by an authority, or `reported` by others.
             * @enum {string}
             */
            basis: "listed" | "reported";
            /**
             * Format: int64
             * @description Registered persons whose home lies here.
             */
            registered: number;
            /**
             * Format: int64
             * @description Estimate of the residents who showed or were scanned on the day.
             */
            activeToday: number;
            /**
             * Format: int64
             * @description Shows of residents on the day.
             */
            showsToday: number;
            /** @description Scans at venues here on the day. */
            scansToday: components["schemas"]["VerdictCounts"];
            /** @description Registered persons by colour; where the numbers are published ones, null for fewer than are shown. */
            colours: components["schemas"]["ColourNumbers"];
            /** @description The day that the daily numbers belong to, yyyy-MM-dd. */
            day: string;
            /** @description When the newest of these numbers arrived, or when they were published; always on Day. */
            asOf: string;
            /** @description How these numbers were rounded; not there where they are the true ones. */
            steps?: components["schemas"]["PublicSteps"];
        };
        /** @description A phone that arrived, or roams here. */
        ArrivalField: {
            /** @description Its pseudonym, 32 hexadecimal digits. */
            phone?: null | string;
            /** @description The city or county where it is. */
            regionCode?: null | string;
        };
        /** @description What became of phones that arrived; together as many as were handed in. */
        ArrivalsAnswer: {
            /**
             * Format: int32
             * @description Get the text.
             */
            queued: number;
            /**
             * Format: int32
             * @description Get none for a while, by chance.
             */
            held: number;
            /**
             * Format: int32
             * @description Are registered already.
             */
            known: number;
            /**
             * Format: int32
             * @description Want no texts.
             */
            optedOut: number;
            /**
             * Format: int32
             * @description Were told of before for this campaign.
             */
            repeated: number;
            /**
             * Format: int32
             * @description Got another text under the same key.
             */
            capped: number;
            /**
             * Format: int32
             * @description Are not in the campaign's region.
             */
            elsewhere: number;
            /**
             * Format: int32
             * @description Are more than the campaign is for.
             */
            beyondQuota: number;
        };
        /** @description Phones that arrived. */
        ArrivalsRequest: {
            /**
             * Format: int32
             * @description The number of the key that the pseudonyms are made with.
             */
            key?: number;
            /** @description 1 to 5,000 of them. */
            phones: components["schemas"]["ArrivalField"][];
            /** @description Whether to say what would become of them, and keep nothing. */
            dryRun?: boolean;
        };
        /** @description Who is in an assignment, masked. */
        AssignedPeoplePage: {
            /** @description At most 50, in the order of the list. */
            people: components["schemas"]["AssignedPersonView"][];
            /**
             * Format: int32
             * @description How many there are.
             */
            total: number;
            /**
             * Format: int32
             * @description What to give as `from` for the next page; null on the last.
             */
            next: null | number;
        };
        /** @description A person in an assignment, named by id or by document. */
        AssignedPerson: {
            /** @description The pseudonymous id. */
            personId?: null | string;
            document?: null | components["schemas"]["DocumentField"];
        };
        /** @description A person in an assignment, masked. */
        AssignedPersonView: {
            /** @description The pseudonymous id. */
            personId: string;
            /** @description First character and stars. */
            maskedName: string;
            /** @description First and last two characters. */
            maskedDocument: string;
            /** @description Home region. */
            regionCode: string;
            /**
             * @description The colour now.
             * @enum {string}
             */
            colour: "green" | "yellow" | "red" | "none";
            /** @description The rule-book row behind it. */
            reasonCode: string;
        };
        /** @description A request to add one coded fact to people (赋码). It has no effect before a second official approves it. */
        AssignmentRequest: {
            /** @description Code of a rule-book row, e.g. `SC05`. */
            reasonCode: string;
            /** @description The command document in the register that it rests on: in force, and of a region that everybody lives in. */
            documentId?: null | string;
            /** @description Instead of the id: its number, where one document in the register alone can be meant; 1 to 64 characters. */
            documentNumber?: null | string;
            /** @description Where the evidence lies, 1 to 500 characters; names nobody. */
            evidence: string;
            /** @description The office that stands for it, as the people are told; 1 to 100 characters. */
            authority: string;
            /** @description From when the fact counts, RFC 3339; now if left out. */
            began?: null | string;
            /** @description The event that the row's days count from where it is another: discharge, entry. */
            anchor?: null | string;
            /** @description An earlier end than the row's. */
            until?: null | string;
            /** @description 1 to 1,000 people. */
            people: components["schemas"]["AssignedPerson"][];
        };
        /** @description An assignment. */
        AssignmentResponse: {
            /** @description Its id. */
            assignmentId: string;
            /**
             * @description `pending`, `applying`, `applied`, `rejected`, `expired`, `reversing`, `reversed` or `reversal_requested`.
             * @enum {string}
             */
            status: "pending" | "applying" | "applied" | "rejected" | "expired" | "reversing" | "reversed" | "reversal_requested";
            /** @description The rule-book row. */
            reasonCode: string;
            /** @description The command document in the register; null for what was made when a number was typed. */
            documentId: null | string;
            /** @description SHA-256 of the document's file as it was when this was made; null where there is no id. */
            documentSha256: null | string;
            /** @description The command document's number. */
            documentNumber: string;
            /** @description Where the evidence lies. */
            evidence: string;
            /** @description The office that stands for it. */
            authority: string;
            /** @description From when the fact counts. */
            began: string;
            /** @description The event that the row's days count from. */
            anchor: null | string;
            /** @description An earlier end. */
            until: null | string;
            /**
             * Format: int32
             * @description How many people it names.
             */
            people: number;
            /**
             * Format: int32
             * @description How many of them the present step has reached.
             */
            done: number;
            /** @description Who made it. */
            maker: string;
            /** @description For which region. */
            makerRegionCode: string;
            /** @description When. */
            createdAt: string;
            /** @description Who approved or rejected it. */
            checker: null | string;
            /** @description When. */
            checkedAt: null | string;
            /** @description Until when a second official is to answer: one working day after its making. Null once somebody has. */
            dueAt: null | string;
            /** @description Whether that was counted through a year whose days off are not announced yet. */
            dueEstimated: boolean;
            /** @description Whether that time has passed without an answer. */
            overdue: boolean;
            /** @description What happened, oldest first. */
            history: components["schemas"]["HistoryEvent"][];
            reversal: null | components["schemas"]["ReversalView"];
        };
        /** @description Assignments of the official's region, newest first. */
        AssignmentSummaries: {
            /** @description At most 200. */
            assignments: components["schemas"]["AssignmentSummary"][];
        };
        /** @description An assignment in a list. */
        AssignmentSummary: {
            /** @description Its id. */
            assignmentId: string;
            /**
             * @description Where it stands.
             * @enum {string}
             */
            status: "pending" | "applying" | "applied" | "rejected" | "expired" | "reversing" | "reversed" | "reversal_requested";
            /** @description The rule-book row. */
            reasonCode: string;
            /** @description The command document. */
            documentNumber: string;
            /**
             * Format: int32
             * @description How many people it names.
             */
            people: number;
            /** @description Who made it. */
            maker: string;
            /** @description For which region. */
            regionCode: string;
            /** @description When. */
            createdAt: string;
        };
        /** @description What bool AuditPage.Intact says something about, and what it does not. */
        AuditChecked: {
            /**
             * Format: int64
             * @description The first line that was checked, 0 for none.
             */
            from: number;
            /**
             * Format: int64
             * @description The last.
             */
            to: number;
            /** @description Whether each was checked to follow the one before; otherwise each by itself, as others lie between them. */
            chain: boolean;
            /**
             * Format: int64
             * @description Lines under the last signed checkpoint, 0 for none: lines beyond it are not under one yet.
             */
            checkpointSize: number;
            /** @description When that was signed, null for none. */
            checkpointAt: null | string;
            /** @description What this node found wrong with the trail as a whole, `none` for nothing. */
            fault: string;
            /** @description That in a sentence, empty for nothing. */
            faultDetail: string;
        };
        /** @description Whose signatures are under checkpoints. */
        AuditKeys: {
            /** @description The log's name. */
            origin: string;
            /** @description Its public keys, oldest first; the last whose time has come signs, and what older ones signed stays good. */
            keys: string[];
            /** @description The public keys of the witnesses whose cosignatures are taken. */
            witnesses: string[];
        };
        /** @description A line of the audit trail. */
        AuditLineView: {
            /**
             * Format: int64
             * @description Position in the chain.
             */
            sequence: number;
            /** @description When. */
            at: string;
            /** @description Who. */
            actor: string;
            /** @description What was done. */
            action: string;
            /** @description To what or whom, as pseudonymous ids. */
            subject: string;
            /** @description The particulars. */
            detail: components["schemas"]["JsonElement"];
            /** @description Hash of the line before, hexadecimal. */
            previousHash: string;
            /** @description Hash of this line, hexadecimal. */
            hash: string;
            /** @description The particulars letter by letter, as the hash covers them. */
            detailText: string;
        };
        /** @description A page of the audit trail. */
        AuditPage: {
            /** @description Lines in the order that was asked for. */
            lines: components["schemas"]["AuditLineView"][];
            /** @description Whether each line of the page is as it was written and, where they are consecutive, follows the one before. It says nothing of other lines. */
            intact: boolean;
            /** @description What was checked, and up to which checkpoint. */
            checked: components["schemas"]["AuditChecked"];
            /**
             * Format: int64
             * @description The last line that was looked at: `after`, or `before` going backwards, of the next page.
             */
            searched: number;
            /** @description Whether there is anything beyond it. */
            more: boolean;
        };
        /** @description How the audit trail stands, as this node last looked. */
        AuditStatus: {
            /**
             * Format: int64
             * @description Lines.
             */
            lines: number;
            checkpoint: null | components["schemas"]["CheckpointView"];
            /** @description What is wrong: `none`, `table_missing`, `unguarded`, `cannot_write`, `shrunk` or `forked`. */
            fault: string;
            /** @description That in a sentence, empty for nothing. */
            detail: string;
            /** @description Whether what must be audited is refused on this node. */
            refuses: boolean;
            /** @description When it looked, null before the first time. */
            lookedAt: null | string;
        };
        /** @description The code that the person reads off the phone. */
        BindingCode: {
            /** @description Six digits; what was pasted along with them that is no digit and cannot be seen does no harm. */
            code: string;
        };
        /** @description The answer to an application for somebody who is registered through another channel. */
        BindingNeeded: {
            /** @description The id that the person has. */
            personId: string;
            /**
             * @description `code_required`: this channel may read and show the person once a code that is sent to the phone was confirmed.
             * @enum {string}
             */
            binding: "code_required";
        };
        /** @description A code is on its way to the person's phone. */
        BindingSent: {
            /** @description The person. */
            personId: string;
            /** @description Until when the code is good; it may be tried five times, and used once. */
            expiresAt: string;
        };
        /** @description A unit in the bulletin. */
        BulletinLineView: {
            /**
             * Format: int32
             * @description Its rank; units with the same score share one.
             */
            rank: number;
            /** @description The unit. */
            unitId: string;
            /** @description Its name. */
            unitName: string;
            /** @description Its region. */
            regionCode: string;
            /** @description The region's name. */
            regionName: string;
            /**
             * Format: double
             * @description Out of 100.
             */
            score: number;
            /**
             * Format: int32
             * @description How many tasks went to it.
             */
            dispatches: number;
            /**
             * Format: int32
             * @description How many of them are done.
             */
            done: number;
            /**
             * Format: int32
             * @description How many are overdue.
             */
            overdue: number;
            /**
             * Format: int32
             * @description How many are not signed for.
             */
            notSigned: number;
            /**
             * Format: int32
             * @description How often it was urged.
             */
            urged: number;
            /**
             * Format: int32
             * @description How often it was named in a notice of criticism.
             */
            noticed: number;
        };
        /** @description Who has done what with the campaign's tasks (通报). */
        BulletinView: {
            /** @description The region. */
            regionCode: string;
            /** @description Its name. */
            regionName: string;
            /**
             * Format: int32
             * @description How many dispatches there are in it.
             */
            dispatches: number;
            /**
             * Format: int32
             * @description How many are done.
             */
            done: number;
            /**
             * Format: int32
             * @description How many are overdue.
             */
            overdue: number;
            /**
             * Format: int32
             * @description How many are not signed for.
             */
            notSigned: number;
            /** @description Units by rank. */
            units: components["schemas"]["BulletinLineView"][];
            /** @description The three furthest behind, the last first. */
            behind: components["schemas"]["BulletinLineView"][];
            /** @description The most points for signing in time, feedback in time, completion and quality. */
            weights: number[];
            /** @description Where the weights are from. */
            basis: string;
            /** @description When that was so. */
            asOf: string;
        };
        /** @description A key that signs bundles, for ES256. */
        BundleSigner: {
            /** @description What a bundle calls it, base64url: the first 8 bytes of SHA-256 over its SubjectPublicKeyInfo. */
            kid: string;
            /** @description The point's first coordinate, base64url. */
            x: string;
            /** @description The point's second coordinate, base64url. */
            y: string;
            /** @description From when it signs. */
            notBefore: string;
        };
        /** @description The keys that sign bundles: a gate keeps them at its first call, and then takes them from the bundles that it accepts. */
        BundleSignerList: {
            /** @description The keys, oldest first. */
            keys: components["schemas"]["BundleSigner"][];
        };
        /** @description How many people may be in a venue at a time. */
        CapacityRequest: {
            /**
             * Format: int32
             * @description 1 to 1,000,000; null for no number.
             */
            capacity?: null | number;
        };
        /** @description An account at a carrier's gateway that campaigns can send by. */
        CarrierAccountView: {
            /** @description Its name. */
            name: string;
            /** @description `log`, `http`, `cmpp20`, `cmpp30` or `smpp34`. */
            protocol: string;
            /**
             * Format: int32
             * @description The most messages a second.
             */
            perSecond: number;
        };
        /** @description What a carrier counted in a city in an hour. */
        CarrierCountField: {
            /** @description The city or county. */
            regionCode?: null | string;
            /** @description When the hour begins, RFC 3339, a full hour. */
            hour?: null | string;
            /**
             * Format: int64
             * @description Texts that were sent.
             */
            submitted?: number;
            /**
             * Format: int64
             * @description Of those, on the phone.
             */
            delivered?: number;
            /**
             * Format: int64
             * @description Of those, not and never.
             */
            failed?: number;
        };
        /** @description What a carrier counted. The same city and hour again takes the place of what was handed in before. */
        CarrierCountsRequest: {
            /** @description 1 to 5,000 of them, no city and hour twice. */
            counts: components["schemas"]["CarrierCountField"][];
        };
        /** @description A case that waits for the account. */
        CaseItem: {
            /**
             * @description Its id; of an assignment the `assignmentId`, of an appeal the `appealId`, of a correction the `correctionId`, of a document link the `linkId`, of two registrations
             *     the `duplicateId`, of a withdrawal on paper the `withdrawalId`, of a venue's review or measure the `reviewId` or `measureId`, of a task the `dispatchId`.
             */
            caseId: string;
            /** @description `assignment`, `appeal`, `correction`, `document_link`, `duplicate`, `leaving`, `staff_change`, `venue_review`, `venue_measure`, `task`, `text`. */
            kind: string;
            /** @description What it is about, in Chinese. */
            title: string;
            /** @description Where it stands. */
            state: string;
            /** @description The region that it belongs to. */
            regionCode: string;
            /** @description When it was opened. */
            openedAt: string;
            /** @description Until when it is to be answered, null where that is not reckoned yet. */
            dueAt: null | string;
            /** @description Whether that time has passed. */
            overdue: boolean;
            /** @description What the account may do with it. */
            actions: string[];
            /**
             * Format: int32
             * @description How many people it concerns.
             */
            people: number;
            /** @description The rule-book row; of a venue's review its category, of a measure which, of a task its number; empty for none. */
            reasonCode: string;
            /** @description The account that opened it; empty where no account did. */
            maker: string;
            /** @description The document that it rests on; empty for none. */
            documentNumber: string;
        };
        /** @description A page of what waits for the account. */
        CasePage: {
            /**
             * Format: int32
             * @description How much waits in all, counted to 100.
             */
            waiting: number;
            /**
             * Format: int32
             * @description How much of it is overdue, counted to 100.
             */
            overdue: number;
            /** @description At most 50, soonest due first. */
            cases: components["schemas"]["CaseItem"][];
            /** @description What to give as `after` for the next page; left out on the last. */
            next?: string;
        };
        /** @description The venue codes of one category. */
        CategoryView: {
            /** @description The category, as venues are registered with it. */
            category: string;
            /** @description Its Chinese name. */
            label: string;
            /**
             * Format: int32
             * @description Venues with a code.
             */
            registered: number;
            /**
             * Format: int32
             * @description Those with at least one scan today; null where that is withheld.
             */
            active: null | number;
            /**
             * Format: int32
             * @description Those without.
             */
            silent: null | number;
        };
        /** @description What a passkey is to be shown for. */
        ChallengeRequest: {
            /** @description The `effect` of the preview of what is to be approved with it: it is signed then. Nothing for a sign-in. */
            effect?: null | string;
        };
        /** @description A change of an account's rights. */
        ChangeView: {
            /** @description The change. */
            changeId: string;
            /** @description Where it stands: proposed, granting, granted, refused, expired. */
            state: string;
            /** @description The account. */
            userName: string;
            /** @description All its roles afterwards. */
            roles: string[];
            /** @description Its region afterwards. */
            regionCode: string;
            /** @description From when it may be used. */
            validFrom: string;
            /** @description Until when, null for without end. */
            validTo: null | string;
            /** @description Whether it gets a new first password. */
            newPassword: boolean;
            /** @description Why. */
            note: string;
            /** @description Who asked for it. */
            askedBy: string;
            /** @description When. */
            askedAt: string;
            /** @description Who granted or refused it, null before. */
            answeredBy: null | string;
            /** @description Half of the new first password: it is told this once, to whoever asks one half and to whoever grants the other. The person signs in with both, a hyphen between. */
            passwordPart: null | string;
        };
        /** @description A reading of a venue's code by somebody who uses a channel. */
        ChannelCheckIn: {
            /** @description Who, as the application was answered. */
            personId: string;
            /** @description What the camera read or the person typed: the address, or the 24 characters below the picture; of a venue's screen 37. */
            code: string;
            /** @description Code of the region in which the phone is, as its system says; it is kept nowhere, and a doubt may come of it. */
            phoneRegion?: null | string;
        };
        /** @description A day of a channel. */
        ChannelDayView: {
            /** @description The day in the province. */
            date: string;
            /** @description What was counted. */
            numbers: components["schemas"]["ChannelNumbersView"];
            /** @description Problems by code, the most frequent first. */
            problems: components["schemas"]["ChannelProblemView"][];
        };
        /** @description The last 30 days of a channel, today the last; what was counted is there within a second or two. */
        ChannelDaysView: {
            /** @description The channel. */
            channel: string;
            /** @description Oldest first; every day is there. */
            days: components["schemas"]["ChannelDayView"][];
            terms: null | components["schemas"]["ChannelTermsView"];
        };
        /** @description A channel. */
        ChannelItem: {
            /** @description Its name; `own-page` is the residents' own page. */
            channel: string;
            /** @description Its keys in force, by name. */
            keys: components["schemas"]["ChannelKeyView"][];
            terms: null | components["schemas"]["ChannelTermsView"];
            /** @description What was counted today. */
            today: components["schemas"]["ChannelNumbersView"];
            /** @description What was counted in the last 30 days, today among them. */
            month: components["schemas"]["ChannelNumbersView"];
        };
        /** @description A key of a channel. */
        ChannelKeyView: {
            /** @description Its id. */
            keyId: string;
            /** @description Its name. */
            name: string;
            /** @description Who answers for it. */
            owner: string;
            /**
             * @description `in_force`, `rotating` while an old secret is still taken beside the new one, or `expiring` within 30 days.
             * @enum {string}
             */
            state: "in_force" | "rotating" | "expiring";
            /**
             * Format: int32
             * @description Calls a second on each node, 0 for no limit of its own.
             */
            ratePerSecond: number;
            /** @description When it runs out, null for never. */
            expiresAt: null | string;
        };
        /** @description Every channel that has a key, terms, or was counted within 30 days. */
        ChannelList: {
            /** @description By name. */
            channels: components["schemas"]["ChannelItem"][];
        };
        /** @description What was counted of a channel. */
        ChannelNumbersView: {
            /**
             * Format: int64
             * @description Applications that were begun: all fields could be read, and the quota had room.
             */
            applications: number;
            /**
             * Format: int64
             * @description Applications at whose end somebody is registered, and the channel may know.
             */
            confirmed: number;
            /**
             * Format: int64
             * @description People who are registered since; null where they are too few to be told, or the day is not over, to whom it must not be told exactly.
             */
            registrations: null | number;
            /**
             * Format: int64
             * @description People who were bound by a code.
             */
            bindings: number;
            /**
             * Format: int64
             * @description Codes that were shown.
             */
            shows: number;
            /**
             * Format: double
             * @description Confirmed ÷ applications; null where none was begun.
             */
            conversion: null | number;
            /**
             * Format: int64
             * @description How often the channel was answered with a problem.
             */
            problems: number;
        };
        /** @description How often a channel was answered with a problem. */
        ChannelProblemView: {
            /** @description The problem's code. */
            code: string;
            /**
             * Format: int64
             * @description How often.
             */
            answers: number;
        };
        /** @description What is to be agreed with a channel. */
        ChannelTermsRequest: {
            /**
             * Format: int32
             * @description Applications a minute in the whole cluster: 1 to 1,000,000.
             */
            applicationsPerMinute?: null | number;
            /**
             * Format: int32
             * @description Applications a day: 1 to 100,000,000.
             */
            applicationsPerDay?: null | number;
            /** @description The pages that may embed its application window, at most 10: `https://portal.example.gov.cn`; none for no window. */
            origins?: null | string[];
        };
        /** @description What was agreed with a channel beside its keys. */
        ChannelTermsView: {
            /**
             * Format: int32
             * @description Applications a minute.
             */
            applicationsPerMinute: number;
            /**
             * Format: int32
             * @description Applications a day.
             */
            applicationsPerDay: number;
            /** @description The pages that may embed its application window; none where it has no window. */
            origins: string[];
            /** @description The administrator; null where that is not told. */
            setBy: null | string;
            /** @description When. */
            setAt: string;
        };
        /** @description The registered persons who applied through one channel. */
        ChannelView: {
            /** @description The channel's name. */
            channel: string;
            /**
             * Format: int64
             * @description Registered persons.
             */
            registered: number;
            /**
             * Format: double
             * @description Their share of all, 0 to 1.
             */
            share: number;
        };
        /** @description The answer to a check-in (自主扫码). It is recorded: the verdict is on a node's disk before this leaves. */
        CheckInAnswer: {
            /** @description The id of the record. */
            scanId: string;
            /** @description Where. */
            venueId: string;
            /** @description The venue's name; null while it cannot be read. */
            venueName: null | string;
            /**
             * Format: int32
             * @description The place within it, 0 for the venue itself.
             */
            place: number;
            /**
             * @description `allow`, `check` (show it to staff) or `deny`.
             * @enum {string}
             */
            verdict: "allow" | "check" | "deny";
            /**
             * @description The person's colour.
             * @enum {null|string}
             */
            colour: "green" | "yellow" | "red" | null;
            /** @description As in the answer to a scan. */
            reasonCode: string;
            /** @description The reason in plain Chinese. */
            reason: string;
            /** @description Whether a test is owed (弹窗). */
            popUp: boolean;
            /** @description Whether the person had checked in there within a quarter of an hour: this is what was answered then, and it counts once. */
            repeated: boolean;
            /** @description What is doubtful about it, mostly nothing: `unproven`, `far`, `hasty`; and `degraded` while the service works without its database. None changes a colour. */
            marks: string[];
            /** @description The server's time. */
            scannedAt: string;
        };
        /** @description Checkpoints, newest first. */
        CheckpointList: {
            /** @description A page of them; the last one's size is `before` of the next. */
            checkpoints: components["schemas"]["CheckpointView"][];
        };
        /** @description A signed checkpoint of the audit trail. */
        CheckpointView: {
            /**
             * Format: int64
             * @description Lines.
             */
            size: number;
            /** @description The root of the Merkle tree over them, base64. */
            root: string;
            /** @description When it was signed. */
            at: string;
            /** @description The signed note (C2SP tlog-checkpoint), with the witnesses' cosignatures under it. */
            note: string;
            /** @description The witnesses that have signed it. */
            cosignatures: components["schemas"]["CosignatureView"][];
        };
        /** @description Who was registered in a region when a day ended. */
        ChildDay: {
            /** @description The region. */
            code: string;
            /**
             * Format: int64
             * @description Persons; of published numbers null for fewer than are shown.
             */
            registered: null | number;
            /**
             * Format: double
             * @description Registered ÷ population, null without a population.
             */
            adoptionRate: null | number;
        };
        /** @description The regions one level below a region as a day ended, to compare today's ranking with. */
        ChildrenDay: {
            /** @description The region above. */
            code: string;
            /** @description The day, yyyy-MM-dd. */
            date: string;
            /** @description Those of its children that the day has figures of, in order of code. */
            children: components["schemas"]["ChildDay"][];
        };
        /** @description A health code to show. */
        CodeResponse: {
            /** @description The text to draw as a QR code, good for 60 seconds. */
            code: string;
            /**
             * @description `green`, `yellow` or `red`.
             * @enum {string}
             */
            colour: "green" | "yellow" | "red";
            /** @description Code of the rule-book row behind the colour. */
            reasonCode: string;
            /** @description The reason in plain Chinese. */
            reason: string;
            /** @description First character and stars. */
            maskedName: string;
            /** @description When it was made. */
            issuedAt: string;
            /** @description When it expires. */
            expiresAt: string;
            /**
             * Format: int32
             * @description After how many seconds the phone should ask for the next one.
             */
            refreshAfterSeconds: number;
        };
        /** @description Registered persons by colour; null where the count is withheld. */
        ColourNumbers: {
            /**
             * Format: int64
             * @description Green.
             */
            green: null | number;
            /**
             * Format: int64
             * @description Yellow.
             */
            yellow: null | number;
            /**
             * Format: int64
             * @description Red.
             */
            red: null | number;
        };
        /** @description Shows that one checkpoint's lines begin with all of an earlier one's. */
        ConsistencyProof: {
            /**
             * Format: int64
             * @description Lines under the earlier.
             */
            from: number;
            /**
             * Format: int64
             * @description Lines under the later.
             */
            to: number;
            /** @description The proof after RFC 9162 §2.1.4, base64. */
            hashes: string[];
        };
        /** @description Something that was put right. */
        CopiedCorrection: {
            /** @description When. */
            at: string;
            /** @description As it was; what was not put right is null. */
            before: components["schemas"]["PersonCorrectionRequest"];
            /** @description As it is since. */
            after: components["schemas"]["PersonCorrectionRequest"];
        };
        /** @description A device on which the person is signed in. */
        CopiedDevice: {
            /** @description Since when. */
            since: string;
            /** @description Until when it stays so. */
            until: string;
        };
        /** @description A further document of the resident, masked: the number itself is not kept. */
        CopiedDocument: {
            /** @description What it is. */
            type: string;
            /** @description Who issued a passport; left out where that is not known. */
            country?: string;
            /** @description First and last two characters of its number. */
            maskedDocument: string;
            /** @description Since when it is the resident's. */
            linkedAt: string;
            /** @description Since when it is no more; left out while it is. */
            endedAt?: string;
        };
        /** @description Something that stands or stood behind the colour. */
        CopiedFact: {
            /** @description Code of the rule-book row. */
            reasonCode: string;
            /** @description From when it counts. */
            began: string;
            /** @description The end that was set for it, null for none. */
            until: null | string;
            /** @description Number of the command document, null for none. */
            documentNumber: null | string;
            /** @description The office that stands for it, null where none is named. */
            authority: null | string;
            /** @description When it came. */
            addedAt: string;
            /** @description When it was taken back, null while it stands. */
            withdrawnAt: null | string;
        };
        /** @description Another registration of the resident: what facts stand for one stand for each. */
        CopiedRegistration: {
            /** @description Whether it came before the one that the copy is of. */
            isEarlier: boolean;
            /** @description When two officials found it to be the same person's. */
            since: string;
        };
        /** @description The result of a test. */
        CopiedTest: {
            /** @description When the sample was taken. */
            sampledAt: string;
            /** @description Whether it is negative. */
            negative: boolean;
            /** @description Who says so, null where it is not told. */
            laboratory: null | string;
        };
        /** @description One thing that is asked to be put right, masked. */
        CorrectionChange: {
            /**
             * @description What.
             * @enum {string}
             */
            field: "name" | "phone" | "region";
            /** @description As it is now; null once it is decided, and where the person lives outside the account's region by now. */
            before: null | string;
            /** @description As it is to be; a region as its code. */
            after: string;
        };
        /** @description A correction that officials decide on, as the person may know of it. It does not say what is asked for: that is sealed. */
        CorrectionItem: {
            /** @description Its id. */
            correctionId: string;
            /**
             * @description `received`, `accepted` when an official has taken it, `done` when it was put right, `declined`, `withdrawn` with the registration.
             * @enum {string}
             */
            state: "received" | "accepted" | "done" | "declined" | "withdrawn";
            /** @description What it is about: `name`, `phone`, `region`. */
            fields: string[];
            /** @description When it was opened. */
            openedAt: string;
            /** @description Until when it is to be dealt with; null once it is. */
            dueAt: null | string;
            /** @description Why it was declined; left out else. */
            answer?: string;
            /** @description When it was decided; left out before. */
            answeredAt?: string;
        };
        /** @description A person's corrections that officials decide on. */
        CorrectionList: {
            /** @description Newest first, at most 20. */
            items: components["schemas"]["CorrectionItem"][];
        };
        /** @description A name, as somebody asks for it or reads it on the document. */
        CorrectionName: {
            /** @description As on the document, 1 to 100 characters. */
            name: string;
        };
        /** @description What an agent tells a caller whose correction was taken down. */
        CorrectionReceipt: {
            /** @description Its id. */
            correctionId: string;
            /** @description The county whose officials decide. */
            regionCode: string;
            /** @description Its name. */
            regionName: string;
            /** @description Until when they are to. */
            dueAt: null | string;
        };
        /** @description Asks for the next version of a report. */
        CorrectionRequest: {
            /** @description Why, 1 to 500 characters; it is printed in the report and written to the audit trail. */
            reason: string;
        };
        /** @description A correction, for those who decide on it. */
        CorrectionResponse: {
            /** @description Its id. */
            correctionId: string;
            /**
             * @description Where it stands.
             * @enum {string}
             */
            state: "received" | "accepted" | "correction_requested" | "correcting" | "done" | "declined" | "withdrawn";
            /**
             * @description Who brought it: the person, a channel, or an agent of 12345.
             * @enum {string}
             */
            way: "resident" | "channel" | "hotline";
            /** @description The channel or the agent's account; null for the person. */
            openedBy: null | string;
            /** @description The call in the hotline's own system; null where it came otherwise. */
            callId: null | string;
            /** @description When. */
            openedAt: string;
            /** @description Until when it is to be dealt with; null once it is. */
            dueAt: null | string;
            /** @description Whether that was counted through a year whose days off are not announced yet. */
            dueEstimated: boolean;
            /** @description Whether that time has passed. */
            overdue: boolean;
            /** @description The county whose officials decide. */
            regionCode: string;
            /** @description What it is about: `name`, `phone`, `region`. */
            fields: string[];
            /** @description Why it was declined, null else. */
            answer: null | string;
            /** @description When it was decided. */
            answeredAt: null | string;
            /** @description Who has asked for a second official. */
            requestedBy: null | string;
            /** @description What happened, oldest first. */
            history: components["schemas"]["HistoryEvent"][];
            /** @description What the account may do with it now. */
            actions: string[];
            /** @description What is asked for beside what is, masked; empty in the answer to an action. */
            changes: components["schemas"]["CorrectionChange"][];
            person: null | components["schemas"]["AssignedPersonView"];
        };
        /** @description What an official says to a correction. */
        CorrectionText: {
            /** @description At most 500 characters; it is written to the audit trail and names nobody. Of one that is declined the person reads it. */
            text: string;
        };
        /** @description A witness's signature. */
        CosignRequest: {
            /** @description The line under the note, which begins with an em dash (C2SP tlog-cosignature, version 1). */
            cosignature: string;
        };
        /** @description A witness's signature. */
        CosignatureView: {
            /** @description Its name. */
            witness: string;
            /** @description When it says it saw the checkpoint. */
            at: string;
        };
        /** @description How the venues of a category stand in a region. */
        CoverageCellView: {
            /** @description The region. */
            regionCode: string;
            /** @description The category. */
            category: string;
            /**
             * Format: int64
             * @description Places that should have a code by the lists of the authorities.
             */
            expected: number;
            /**
             * Format: int64
             * @description Those of them that have none and have not asked for one.
             */
            missing: number;
            /**
             * Format: int64
             * @description Venues in review.
             */
            inReview: number;
            /**
             * Format: int64
             * @description Venues in use with a scan lately.
             */
            active: number;
            /**
             * Format: int64
             * @description Venues in use without one lately, and not yet for long.
             */
            quiet: number;
            /**
             * Format: int64
             * @description Venues in use without one for a week.
             */
            silent: number;
            /**
             * Format: int64
             * @description Venues in use without one for a month.
             */
            dead: number;
            /**
             * Format: int64
             * @description Venues that are suspended.
             */
            suspended: number;
        };
        /** @description A place that somebody has to see to. */
        CoveragePlaceView: {
            /** @description The venue, null for a place that has none. */
            venueId: null | string;
            /** @description The place on the list of those that should have a code, null for a venue. */
            expectedId: null | string;
            /** @description Its name, null for a number of places. */
            name: null | string;
            /** @description Its category. */
            category: string;
            /** @description Its region. */
            regionCode: string;
            /** @description The region's name. */
            regionName: string;
            /** @description Its address, null if not given. */
            address: null | string;
            /**
             * @description How it stands.
             * @enum {string}
             */
            state: "missing" | "in_review" | "active" | "quiet" | "silent" | "dead" | "suspended";
            /** @description The day of its last scan, null where there never was one. */
            lastScanOn: null | string;
            /**
             * Format: int32
             * @description For how many days it has had no scan, since it was registered at most; null for a place that has no code.
             */
            days: null | number;
            /**
             * Format: int32
             * @description How many places are expected.
             */
            wanted: number;
            /**
             * Format: int32
             * @description How many of them have a code.
             */
            present: number;
            /** @description Where it is from that it should have a code, null if not given. */
            source: null | string;
        };
        /** @description A page of places. */
        CoveragePlaces: {
            /** @description At most 50. */
            places: components["schemas"]["CoveragePlaceView"][];
            /** @description What to give as `after` for the next page; left out on the last. */
            next?: string;
        };
        /** @description A region of a table of coverage. */
        CoverageRegionView: {
            /** @description Its code. */
            code: string;
            /** @description Its name. */
            name: string;
        };
        /** @description After how many days without a scan a venue is what, and why. */
        CoverageTermsView: {
            /**
             * Format: int32
             * @description Scanned at within so many days, today included, it is active.
             */
            activeDays: number;
            /**
             * Format: int32
             * @description Without a scan for so many it is silent.
             */
            silentDays: number;
            /**
             * Format: int32
             * @description Without a scan for so many it is dead.
             */
            deadDays: number;
            /** @description Why, in Chinese. */
            zh: string[];
            /** @description Why, in English. */
            en: string[];
            /** @description Where that is written, or that it is assumed. */
            source: string;
        };
        /** @description The venue codes of a region and everything below it. */
        CoverageView: {
            /**
             * Format: int32
             * @description Venues with a code.
             */
            registered: number;
            /**
             * Format: int32
             * @description Those with at least one scan today; null where that is withheld.
             */
            active: null | number;
            /**
             * Format: int32
             * @description Those without.
             */
            silent: null | number;
            /** @description By category; categories without a venue are left out. */
            categories: components["schemas"]["CategoryView"][];
            /** @description How many regions of each level below have venues, from the highest level down. */
            levels: components["schemas"]["LevelView"][];
            /**
             * Format: int64
             * @description Places that should have a code by the lists of the authorities; null until that has been read once.
             */
            expected: null | number;
            /**
             * Format: int64
             * @description Those of them that have one, or have asked for one.
             */
            present: null | number;
            /**
             * Format: int64
             * @description Scans of today at gates; null where that is withheld.
             */
            gateScans: null | number;
            /**
             * Format: int64
             * @description Check-ins of today, by people who read a venue's code themselves; null where that is withheld.
             */
            checkIns: null | number;
        };
        /** @description A version of the report of a day. */
        DailyReport: {
            /** @description The day, yyyy-MM-dd. */
            date: string;
            /**
             * Format: int32
             * @description 1 for what the schedule issued; each correction is one more.
             */
            version: number;
            /** @description When, RFC 3339. */
            issuedAt: string;
            /** @description The schedule, or the user name of who corrected. */
            issuedBy: string;
            /** @description Why it was corrected, null for version 1. */
            reason: null | string;
            /** @description Whether every node's records were in, or had been waited for long enough. */
            settled: boolean;
            /** @description The report in plain words. */
            summary: components["schemas"]["ReportText"];
            /** @description The province. */
            province: components["schemas"]["ReportRow"];
            /** @description Its cities, best adoption rate first. */
            cities: components["schemas"]["ReportRow"][];
            /** @description All counties, city by city in the order of the cities, best first within each. */
            counties: components["schemas"]["ReportRow"][];
            /** @description Codes of the cities and counties that are behind their target, furthest behind first. */
            laggards: string[];
            /** @description The audit trail's last checkpoint when the report was made; left out where there was none. */
            checkpoint?: components["schemas"]["ReportCheckpoint"];
            /** @description The edition of the list of regions that codes and names are of; they stay so. Left out in reports of builds before. */
            edition?: string;
            /** @description The functional areas, in order of code, without a rank: sums of townships that are in the rows of counties and cities as well. Left out in reports of builds before. */
            areas?: components["schemas"]["ReportRow"][];
            /** @description The province's scans by lane, among them those that gates without a network brought later. Left out in reports of builds before. */
            lanes?: components["schemas"]["ReportLane"][];
            /** @description The campaign's pushes of the last weeks and what came after them, newest first. Left out where none is marked, and in reports of builds before. */
            pushes?: components["schemas"]["ReportPush"][];
        };
        /** @description A region's figures of one day. Those who see published numbers see what was published last on the day, null or 0 for fewer than are shown. */
        DayView: {
            /** @description The day, yyyy-MM-dd. */
            date: string;
            /**
             * Format: int64
             * @description Persons registered when the day ended; of today, now.
             */
            registered: null | number;
            /**
             * Format: double
             * @description Registered ÷ population, null without a population.
             */
            adoptionRate: null | number;
            /**
             * Format: int64
             * @description Estimate (± 0.8 %) of the residents who showed or were scanned.
             */
            active: null | number;
            /**
             * Format: int64
             * @description Shows of residents.
             */
            shows: number;
            /** @description Scans at venues here. */
            scans: components["schemas"]["VerdictCounts"];
            /** @description When the newest of these numbers arrived, or were published; of a day that is over its last instant. */
            asOf: string;
            /** @description Whether the day is over and these are the numbers that it closed with, late records included. */
            closed: boolean;
            /** @description Whether the figures are final but for corrections: never of today. */
            settled: boolean;
        };
        /** @description That everything here is made up, and in which proportion. */
        DemoScale: {
            /**
             * Format: int32
             * @description How many residents of the real province one of the demo's stands for.
             */
            scale: number;
        };
        /** @description What went to a unit, and how far it is. */
        DispatchItem: {
            /** @description Its id. */
            dispatchId: string;
            /** @description The task. */
            taskId: string;
            /** @description What the task is. */
            title: string;
            /** @description The unit. */
            unitId: string;
            /** @description Its name. */
            unitName: string;
            /** @description The unit's region. */
            regionCode: string;
            /** @description The region's name. */
            regionName: string;
            /** @description The region whose command centre dispatched it. */
            issuerCode: string;
            /** @description What it is a part of; null for the task itself. */
            parentId: null | string;
            /**
             * @description Where it stands.
             * @enum {string}
             */
            state: "to_sign" | "signed" | "returned" | "submitted" | "recheck" | "done" | "withdrawn" | "lapsed";
            /**
             * @description Its light, and that of what was dispatched further down.
             * @enum {string}
             */
            light: "green" | "grey" | "yellow" | "red";
            /** @description The day by which; null for good. */
            dueOn: null | string;
            /**
             * Format: int32
             * @description Days until then, less than 0 when it has passed; null for good, and when it is closed.
             */
            daysLeft: null | number;
            /** @description Until when whoever it waits for is to act; null where it waits for nobody. */
            answerDueAt: null | string;
            /**
             * Format: int32
             * @description How much is done, 0 to 100: of its parts where it has any, else as the unit says.
             */
            percent: number;
            /**
             * Format: int32
             * @description How many of its parts are done.
             */
            done: number;
            /**
             * Format: int32
             * @description How many parts it has; 1 for itself.
             */
            total: number;
            /** @description When it was dispatched. */
            openedAt: string;
            /** @description When it was signed for. */
            signedAt: null | string;
            /** @description When the unit last told how far it is. */
            feedbackAt: null | string;
            /** @description When the unit called it done. */
            submittedAt: null | string;
            /** @description When it was closed. */
            closedAt: null | string;
            /**
             * Format: int32
             * @description How well it was done, 1 to 5; null where that is not said.
             */
            quality: null | number;
            /**
             * Format: int32
             * @description How often the unit was urged.
             */
            urged: number;
            /**
             * Format: int32
             * @description How often it was named in a notice of criticism.
             */
            noticed: number;
        };
        /** @description A page of dispatches. */
        DispatchPage: {
            /** @description At most 50, those that ask most for somebody's eye first. */
            dispatches: components["schemas"]["DispatchItem"][];
            /** @description What to give as `after` for the next page; null on the last. */
            next: null | string;
            /** @description When that was so. */
            asOf: string;
        };
        /** @description To whom something goes. */
        DispatchRequest: {
            /** @description The units, 300 at most. */
            units: string[];
            /** @description The day by which, yyyy-MM-dd; null for the task's own, or that of the dispatch that it is a part of. */
            dueOn?: null | string;
        };
        /** @description A dispatch with all that is needed to act on it. */
        DispatchResponse: {
            /** @description The dispatch. */
            dispatch: components["schemas"]["DispatchItem"];
            /** @description The task. */
            task: components["schemas"]["TaskItem"];
            /**
             * Format: double
             * @description What the number was in the unit's region when it was dispatched; null where it was not known.
             */
            baseline: null | number;
            /**
             * Format: double
             * @description What it is now; null for one that nothing counts yet.
             */
            reading: null | number;
            /** @description Whether it has moved as far as it should: reminders of the deadline stop then. */
            moved: boolean;
            /** @description What was dispatched further down. */
            parts: components["schemas"]["DispatchItem"][];
            /** @description What happened, oldest first. */
            history: components["schemas"]["HistoryEvent"][];
            /** @description What the account may do with it now. */
            actions: string[];
        };
        /** @description What became of dispatching to a unit. */
        DispatchedUnit: {
            /** @description The unit. */
            unitId: string;
            /** @description The dispatch, also where the task had gone to the unit before; null where there is none. */
            dispatchId: null | string;
            /** @description The code of the problem, left out where it was dispatched. */
            code?: string;
        };
        /** @description What became of dispatching to each of several units. */
        DispatchedUnits: {
            /** @description A row a unit. */
            units: components["schemas"]["DispatchedUnit"][];
        };
        /** @description Who takes over from a unit that is dissolved. */
        DissolutionRequest: {
            /**
             * Format: uuid
             * @description A unit of the same region; null for nobody: what the unit had lapses then.
             */
            successorId?: null | string;
        };
        /** @description An identity document in a request. */
        DocumentField: {
            /** @description `resident_id`, `passport`, `hk_macau_permit`, `taiwan_permit`, `foreign_permanent_resident` or `birth_certificate`. */
            type: null | string;
            /** @description Its number. */
            number: null | string;
            /** @description Who issued a passport, by the three letters of its machine-readable zone: two countries may have given out one number. Not looked at for other documents. */
            country?: null | string;
        };
        /** @description Documents of the register, newest first. */
        DocumentPage: {
            /** @description At most 50. */
            documents: components["schemas"]["DocumentView"][];
            /** @description What to give as `before` for the next page; null on the last. */
            next: null | string;
        };
        /** @description A command document (指挥部文件) for the register. */
        DocumentRequest: {
            /** @description Its number as it was issued, e.g. `川指〔2021〕1号`; 1 to 64 characters. */
            number: string;
            /** @description The unit that issued it, 1 to 100 characters. */
            issuer: string;
            /** @description The unit's region: the document counts in it and below. */
            regionCode: string;
            /** @description The day that it bears, yyyy-MM-dd. */
            issuedOn: string;
            /** @description Its title, 1 to 200 characters. */
            title: string;
            /**
             * Format: byte
             * @description The file in Base64: a PDF, PNG or JPEG of at most 10 MB, which its first bytes tell.
             */
            file: string;
        };
        /** @description A command document in the register. */
        DocumentView: {
            /** @description Its id, which an assignment refers to. */
            documentId: string;
            /** @description Its number as it was issued. */
            number: string;
            /** @description The unit that issued it. */
            issuer: string;
            /** @description The unit's region: the document counts in it and below. */
            regionCode: string;
            /** @description The day that it bears, yyyy-MM-dd. */
            issuedOn: string;
            /** @description Its title. */
            title: string;
            /** @description SHA-256 of its file: 64 hexadecimal digits. */
            sha256: string;
            /**
             * @description What its file is.
             * @enum {string}
             */
            mediaType: "application/pdf" | "image/png" | "image/jpeg";
            /**
             * Format: int32
             * @description Bytes of its file.
             */
            size: number;
            /**
             * @description `in_force` or `withdrawn`: nothing new rests on one that was withdrawn.
             * @enum {string}
             */
            state: "in_force" | "withdrawn";
            /** @description The account that registered it. */
            registeredBy: string;
            /** @description When. */
            registeredAt: string;
            /** @description The account that withdrew it, null while it is in force. */
            withdrawnBy: null | string;
            /** @description When. */
            withdrawnAt: null | string;
            /** @description Why. */
            withdrawalNote: null | string;
        };
        /** @description Why a command document is withdrawn. */
        DocumentWithdrawalRequest: {
            /** @description 1 to 500 characters; it is written to the audit trail and names nobody. */
            note: string;
        };
        /** @description Two registrations that may be one person's, for those who decide on them. */
        DuplicateResponse: {
            /** @description The case. */
            duplicateId: string;
            /**
             * @description Where it stands.
             * @enum {string}
             */
            state: "received" | "merge_requested" | "merging" | "merged" | "kept_apart";
            /** @description Whether both documents hold the date of birth, and it is one; else it is not known of one of them. */
            sameBirth: boolean;
            /** @description When they were found to have one name and one phone. */
            foundAt: string;
            /** @description Until when it is to be dealt with; null once it is. */
            dueAt: null | string;
            /** @description Whether that was counted through a year whose days off are not announced yet. */
            dueEstimated: boolean;
            /** @description Whether that time has passed. */
            overdue: boolean;
            /** @description Who has asked for them to count as one person's. */
            requestedBy: null | string;
            /** @description When it was decided. */
            decidedAt: null | string;
            /** @description The county of both homes, or the smallest region above that has both. */
            regionCode: string;
            /** @description What happened, oldest first. */
            history: components["schemas"]["HistoryEvent"][];
            /** @description What the account may do with it now. */
            actions: string[];
            earlier: null | components["schemas"]["RegistrationView"];
            later: null | components["schemas"]["RegistrationView"];
        };
        /** @description The code that somebody reads off the phone. */
        EntryCode: {
            /** @description What was answered when it was sent. */
            ticket: string;
            /** @description Six digits. */
            code: string;
            /** @description The token of the text's link by which the person came; left out for none. */
            link?: null | string;
        };
        /** @description A venue's own entry rule. A red code is refused everywhere, whatever the rule. */
        EntryRuleField: {
            /** @description For a yellow code: `check` or `deny`. */
            yellow: null | string;
            /** @description For a person without a code: `check` or `deny`. */
            unregistered: null | string;
            /**
             * Format: int32
             * @description Greatest age of the last negative test in hours: 0 (none), 24, 48, 72 or 168.
             */
            testWithinHours: null | number;
            /** @description For a test that is missing or too old: `check` or `deny`. */
            staleTest: null | string;
            /** @description For an open test obligation: `allow`, `check` or `deny`. */
            popUp: null | string;
        };
        /** @description A text is on its way to the phone. */
        EntrySent: {
            /** @description To be given back with the code; it holds the application, sealed. */
            ticket: string;
            /** @description First and last three digits of the phone. */
            maskedPhone: string;
            /** @description Until when the code is good; it may be tried five times, and used once. */
            expiresAt: string;
        };
        /** @description Which venue an expected place is. */
        ExpectedLinkRequest: {
            /** @description The venue, which lies in the place's region; null leaves it to the names again. */
            venueId?: null | string;
        };
        /** @description The account's second factors. */
        FactorList: {
            /** @description Oldest first, eight at most. */
            factors: components["schemas"]["FactorView"][];
            /** @description What the account's roles ask for: `none`, `any`, or `passkey`. */
            required: string;
            /** @description Whether one was shown in this session so lately that another may be set up or one removed. */
            isFresh: boolean;
        };
        /** @description A second factor of the account. */
        FactorView: {
            /** @description Names it. */
            factorId: string;
            /** @description `totp` for an app that shows codes, `passkey` for a key of a device. */
            kind: string;
            /** @description What the owner calls it. */
            name: string;
            /** @description When it was set up. */
            createdAt: string;
            /** @description When it was shown last. */
            lastUsedAt: string;
        };
        /** @description Somebody without a phone who is to be put on a relative's family page. */
        FamilyHelpRequest: {
            /** @description The person's identity document. */
            document: components["schemas"]["DocumentField"];
            /** @description The person's name. */
            name: string;
            /** @description The person's home region. */
            regionCode: string;
            /** @description What the person is to the relative: `child`, `parent`, `spouse`, `grandparent`, `grandchild` or `other`. */
            relation: string;
            /** @description The relative, who is registered. */
            relative: components["schemas"]["RelativeField"];
        };
        /** @description A resident's family, both ways. */
        FamilyList: {
            /** @description Whom the resident holds, the oldest first; at most five. */
            members: components["schemas"]["MemberItem"][];
            /** @description Who holds the resident, the oldest first; at most three. */
            holders: components["schemas"]["HolderItem"][];
        };
        /** @description How far a unit is. */
        FeedbackRequest: {
            /** @description What was done; at most 500 characters, names nobody. */
            text: string;
            /**
             * Format: int32
             * @description How much is done, 0 to 100.
             */
            percent: number;
        };
        /** @description What came of looking at a lookup. */
        FindingRequest: {
            /**
             * @description `explained` or `misuse`.
             * @enum {string}
             */
            finding: "explained" | "misuse";
            /** @description In words, at most 200 characters; without document numbers and phones, as it stays in the audit trail. */
            note: string;
        };
        /** @description What came of looking at a lookup. */
        FindingView: {
            /**
             * @description `explained` or `misuse`.
             * @enum {string}
             */
            finding: "explained" | "misuse";
            /** @description In words. */
            note: string;
            /** @description The account of whoever looked at it. */
            by: string;
            /** @description When. */
            at: string;
        };
        /** @description A day that is to come. */
        ForecastDayView: {
            /** @description The day, yyyy-MM-dd. */
            date: string;
            /**
             * Format: int64
             * @description Persons registered when it ends, as is likely.
             */
            registered: number;
            /**
             * Format: int64
             * @description As few as in the band.
             */
            low: number;
            /**
             * Format: int64
             * @description As many as in the band.
             */
            high: number;
        };
        /** @description How far forecasts made of the region's own past were off from what came. */
        ForecastErrorView: {
            /**
             * Format: int32
             * @description How many days ahead they were made: 1, 7 or 14.
             */
            daysAhead: number;
            /**
             * Format: int32
             * @description How many were compared.
             */
            tests: number;
            /**
             * Format: double
             * @description Mean absolute error, persons.
             */
            persons: number;
            /**
             * Format: double
             * @description The same ÷ population, null without a population.
             */
            share: null | number;
        };
        /** @description When a region is expected to reach its target for adoption, and how certain that is. */
        ForecastView: {
            /** @description 12 digits. */
            code: string;
            /** @description Chinese name. */
            name: string;
            /**
             * @description `no_target`; `not_enough_data` for fewer than 14 days of history; `reached`; `within` or `beyond` the days that a forecast goes ahead.
             * @enum {string}
             */
            state: "no_target" | "not_enough_data" | "reached" | "within" | "beyond";
            /**
             * Format: int32
             * @description How many days of history the forecast knows, 120 at most.
             */
            historyDays: number;
            /** @description The last of them, null for none. */
            through: null | string;
            /**
             * @description How it was made: the one of two methods that was off by less in the region's own past; null for too little history.
             * @enum {null|string}
             */
            method: "damped_trend" | "logistic" | null;
            /** @description How far such forecasts were off, 1, 7 and 14 days ahead; without those that there were too few days to test. */
            errors: components["schemas"]["ForecastErrorView"][];
            /** @description The day of the target, null where the region goes by none. */
            by: null | string;
            /**
             * Format: double
             * @description Registered ÷ population to reach, null for no such target.
             */
            adoptionRate: null | number;
            /** @description The region above whose target it is; not there for the region's own. */
            inheritedFrom: null | string;
            /**
             * Format: int64
             * @description Persons missing to the target now; of published numbers null for fewer than are shown, as are the two below.
             */
            missing: null | number;
            /**
             * Format: double
             * @description Persons that come a day now, over the last seven days.
             */
            pacePerDay: null | number;
            /**
             * Format: double
             * @description Persons that would have to come a day from now on to be in time; null when that day is past, or nothing is missing.
             */
            neededPerDay: null | number;
            /** @description The first day on which the band reaches the target; null for not within the days that a forecast goes ahead. */
            earliest: null | string;
            /** @description The first day on which the likely course does. */
            likely: null | string;
            /** @description The first day on which all of the band does. */
            latest: null | string;
            /** @description Whether the likely day is later than the target's; null where that lies further ahead, or nothing can be said. */
            late: null | boolean;
        };
        /** @description A gate page is signed in. */
        GateSessionRequest: {
            /** @description The gate's API key. It may be left out in the demo, which has one for whoever tries it. */
            key?: null | string;
        };
        /** @description A gate page that is signed in. */
        GateSessionView: {
            /** @description The name of the key. */
            name: string;
            /** @description The venues that the key is for, a hundred at most; in the demo some to try. Empty where it is for a region or for all. */
            venues: components["schemas"]["GateVenueView"][];
            /** @description The region whose venues the key is for, null where it names none. */
            regionCode: null | string;
            /** @description That region's name. */
            regionName: null | string;
            /** @description Until when the page stays signed in without being opened. */
            expiresAt: string;
            /** @description The server's time. */
            now: string;
        };
        /** @description A ticket to open the gates' hub with, from a browser. */
        GateTicketAnswer: {
            /** @description The ticket, which SignalR's `accessTokenFactory` gives. */
            ticket: string;
            /** @description Until when it opens a connection; one that is open goes on. */
            expiresAt: string;
        };
        /** @description A venue as its gate shows it. */
        GateVenueView: {
            /** @description 13 characters. */
            venueId: string;
            /** @description Its name. */
            name: string;
            /** @description Its category. */
            category: string;
            /** @description Where it lies. */
            regionName: string;
            /**
             * @description Whether anybody can be let in: `in_use`, or not yet, not for now, not any more.
             * @enum {string}
             */
            state: "in_use" | "in_review" | "suspended" | "ended";
        };
        /** @description Goes on from a window to the residents' own page. */
        HandOverRequest: {
            /** @description What the window was answered. */
            ticket: string;
        };
        /** @description How many were helped. */
        HelpCounts: {
            /**
             * Format: int32
             * @description Registered, by a code to the own phone.
             */
            applied: number;
            /**
             * Format: int32
             * @description Registered without a phone, with the document, in person.
             */
            inPerson: number;
            /**
             * Format: int32
             * @description Registered before, and shown the code.
             */
            shown: number;
            /**
             * Format: int32
             * @description Put on a relative's family page.
             */
            family: number;
            /**
             * Format: int32
             * @description Codes printed.
             */
            printed: number;
            /**
             * Format: int32
             * @description All of them; a person who is registered and gets a paper is two.
             */
            total: number;
        };
        /** @description What volunteers did in a county on a day. */
        HelpDay: {
            /** @description The day. */
            date: string;
            /** @description The county. */
            regionCode: string;
            /** @description Its name. */
            regionName: string;
            /** @description What was counted. */
            helps: components["schemas"]["HelpCounts"];
        };
        /** @description What volunteers did in a region. */
        HelpList: {
            /** @description The region. */
            regionCode: string;
            /** @description The first day. */
            from: string;
            /** @description The last day. */
            to: string;
            /** @description All of it. */
            total: components["schemas"]["HelpCounts"];
            /** @description By day and county, newest first. */
            days: components["schemas"]["HelpDay"][];
            /** @description When it was counted. */
            asOf: string;
        };
        /** @description A printed code is wanted for whoever was helped just now. */
        HelpPrint: {
            /** @description What was answered then. */
            ticket: string;
        };
        /** @description What the person is shown, this once: the volunteer cannot ask for it again. */
        HelpResponse: {
            /**
             * @description `applied`, `in_person`, `shown` or `family`.
             * @enum {string}
             */
            kind: "applied" | "in_person" | "shown" | "family";
            /** @description First character and stars. */
            maskedName: string;
            /**
             * @description `green`, `yellow` or `red`.
             * @enum {string}
             */
            colour: "green" | "yellow" | "red";
            /** @description Code of the rule-book row behind the colour. */
            reasonCode: string;
            /** @description The reason in plain Chinese. */
            reason: string;
            /** @description The reason in plain English. */
            reasonEn: string;
            /** @description What the person is to do, in Chinese. */
            whatToDo: string;
            /** @description What the person is to do, in English. */
            whatToDoEn: string;
            /** @description The text to draw as a QR code, good for 60 seconds. */
            code: string;
            /** @description When it was made. */
            issuedAt: string;
            /** @description When it expires. */
            expiresAt: string;
            /** @description Prints one code for the person within ten minutes; null for somebody who is not green. */
            printTicket: null | string;
        };
        /** @description Something that happened to a case. */
        HistoryEvent: {
            /** @description When. */
            at: string;
            /** @description What: `create`, `approve`, `reject`, `reverse`; `escalate` and `expire` of its clock; `applied` and `reversed` when the work was done. */
            action: string;
            /** @description The account, null for the clock and for work that was done. */
            by: null | string;
            /** @description What was said with it; with `escalate` the code of the region whose officials are asked from then on. */
            note: null | string;
        };
        /** @description What the hold-out tells, counting phones alone whose time is over. */
        HoldOutView: {
            /**
             * Format: int64
             * @description Phones that were to get the text.
             */
            sent: number;
            /**
             * Format: int64
             * @description Of those, registered within the time.
             */
            sentApplied: number;
            /**
             * Format: int64
             * @description Phones held out by chance.
             */
            held: number;
            /**
             * Format: int64
             * @description Of those, registered within the time.
             */
            heldApplied: number;
            /**
             * Format: double
             * @description The share of those who got it that applied: some would have without it.
             */
            naive: null | number;
            /**
             * Format: double
             * @description What the text did: that share less the one of those held out; null where either has nobody.
             */
            difference: null | number;
            /**
             * Format: double
             * @description The lower end of its interval of 95 % (Newcombe's tenth method).
             */
            low: null | number;
            /**
             * Format: double
             * @description The upper end.
             */
            high: null | number;
        };
        /** @description Somebody who holds a resident. */
        HolderItem: {
            /** @description The id of the holding; another after each consent. */
            holderId: string;
            /** @description First character and stars. */
            maskedName: string;
            /** @description Since when. */
            since: string;
        };
        /** @description Where the resident lives. */
        HomeCorrection: {
            /** @description Home region: 12 digits, at any level; the lower the better. */
            regionCode: string;
        };
        /** @description A caller's objection to the colour, as a 12345 agent takes it down. */
        HotlineAppealRequest: {
            /** @description Whose, as the lookup has it. */
            personId: string;
            /** @description The call's id in the hotline's own system; letters, digits, dots, dashes, colons and underscores. */
            callId: string;
            /** @description What is wrong, in the caller's words, at most 500 characters; without document numbers and phones. */
            text: string;
        };
        /** @description What a caller asks to have put right, as a 12345 agent takes it down; at least one of name, phone and home. */
        HotlineCorrectionRequest: {
            /** @description Whose, as the lookup has it. */
            personId: string;
            /** @description The call's id in the hotline's own system; letters, digits, dots, dashes, colons and underscores. */
            callId: string;
            /** @description The name as on the document, 1 to 100 characters. */
            name?: null | string;
            /** @description Mainland mobile number. */
            phone?: null | string;
            /** @description Home region: 12 digits, at any level; the lower the better. */
            regionCode?: null | string;
        };
        /** @description Who passed at a venue within an hour. */
        HourView: {
            /**
             * Format: int32
             * @description The hour of the day in Asia/Shanghai, 0 to 23.
             */
            hour: number;
            /**
             * Format: int32
             * @description Scans in that were not answered deny.
             */
            in: number;
            /**
             * Format: int32
             * @description Scans out.
             */
            out: number;
            /**
             * Format: int32
             * @description People who read the venue's code themselves.
             */
            checkIns: number;
            /**
             * Format: int32
             * @description How many were in at the end of the hour, as far as gates have counted; null where gates count one way alone.
             */
            inside: null | number;
        };
        /** @description A transit hub and how much is scanned there now. */
        HubView: {
            /** @description The venue. */
            venueId: string;
            /** @description Its name. */
            name: string;
            /** @description Its category. */
            category: string;
            /** @description Its region. */
            regionCode: string;
            /** @description That region's name. */
            regionName: string;
            /**
             * Format: int64
             * @description Scans in the window.
             */
            scans: number;
            /**
             * Format: double
             * @description The same as scans a minute.
             */
            perMinute: number;
        };
        /** @description Why an official decides so. */
        IdentityNote: {
            /** @description At most 200 characters, without document numbers and phones, as it stays in the audit trail. */
            note: string;
        };
        /** @description What the volunteer compares with the paper once more. */
        InPersonBegun: {
            /** @description To be given back when the person agrees; it holds the application, sealed. */
            ticket: string;
            /** @description First and last two characters. */
            maskedDocument: string;
            /** @description Until when it is good. */
            expiresAt: string;
        };
        /** @description What a volunteer stands for. */
        InPersonConsent: {
            /** @description What was answered when it was begun. */
            ticket: string;
            /** @description That the person stands there and agrees, and that the document was seen; nothing happens without. */
            present: boolean;
        };
        /** @description Somebody who has no phone, and stands before a volunteer with the document. */
        InPersonRequest: {
            /** @description The identity document. */
            document: components["schemas"]["DocumentField"];
            /** @description The name as on the document, 1 to 100 characters. */
            name: string;
            /** @description Home region. */
            regionCode: string;
        };
        /** @description Shows that a line is under a checkpoint. */
        InclusionProof: {
            /**
             * Format: int64
             * @description The line.
             */
            entry: number;
            /**
             * Format: int64
             * @description Its place in the tree, from 0.
             */
            leafIndex: number;
            /**
             * Format: int64
             * @description Lines under the checkpoint.
             */
            size: number;
            /** @description SHA-256 of a zero byte and the line's hash, base64. */
            leafHash: string;
            /** @description The proof after RFC 9162 §2.1.3, from the leaf upwards, base64. */
            hashes: string[];
            /** @description The root that it leads to, base64. */
            root: string;
            /** @description The signed checkpoint with that root. */
            checkpoint: string;
        };
        /** @description A figure and the interval of 95 % around it. */
        IntervalView: {
            /**
             * Format: double
             * @description The figure.
             */
            value: number;
            /**
             * Format: double
             * @description The lower end.
             */
            low: number;
            /**
             * Format: double
             * @description The upper end.
             */
            high: number;
        };
        JsonElement: unknown;
        /** @description Who looks after a venue. */
        KeeperRequest: {
            /** @description An account with the role `venue_keeper` whose region the venue lies in; null takes it out of anybody's hands. */
            account?: null | string;
        };
        /** @description A new secret of a key. */
        KeyIssued: {
            /** @description The secret itself, for the header `X-Api-Key`; it is told this once. */
            apiKey: string;
            /** @description Everything else about the key. */
            key: components["schemas"]["KeyView"];
        };
        /** @description The keys of the account's region. */
        KeyList: {
            /** @description Keys in force, by kind and name. */
            keys: components["schemas"]["KeyView"][];
        };
        /** @description A request for an API key. */
        KeyRequest: {
            /**
             * @description `channel`, `gate` or `carrier`.
             * @enum {string}
             */
            kind: "channel" | "gate" | "carrier";
            /** @description Its name, unlike that of any other in force: 1 to 32 of a–z, 0–9, dot, dash and underscore. */
            name: string;
            /** @description Who answers for it, 1 to 100 characters. */
            owner: string;
            /** @description The channel that a channel's key speaks for; the one of its name when it is left out. */
            channel?: null | string;
            /** @description The venues that a gate's key may scan at, at most 100. Either these or RegionCode. */
            venueIds?: null | string[];
            /** @description The region whose venues a gate's key may scan at. */
            regionCode?: null | string;
            /**
             * Format: int32
             * @description Scans a second, each of a batch counted, or calls of a channel: 1 to 1,000,000.
             */
            ratePerSecond?: null | number;
            /**
             * Format: int32
             * @description Scans by document a minute and venue on each node; the usual number when it is left out.
             */
            documentsPerMinute?: null | number;
            /**
             * Format: int32
             * @description Scans by document a day and venue on each node; the usual number when it is left out.
             */
            documentsPerDay?: null | number;
            /** @description When it runs out, within 366 days; after 366 days when it is left out. */
            expiresAt?: null | string;
        };
        /** @description A request for a new secret. */
        KeyRotation: {
            /**
             * Format: int32
             * @description How long the old one stays beside it, 0 to 43,200; a day when it is left out.
             */
            overlapMinutes?: null | number;
        };
        /** @description An API key, without its secret. */
        KeyView: {
            /** @description Its id. */
            keyId: string;
            /**
             * @description `channel` or `gate`.
             * @enum {string}
             */
            kind: "channel" | "gate";
            /** @description Its name. */
            name: string;
            /** @description Who answers for it. */
            owner: string;
            /** @description The channel that it speaks for, null for gates. */
            channel: null | string;
            /** @description The venues that it names; none where it is for a region or for all. */
            venueIds: string[];
            /** @description The region whose venues it is for, null where it names none. */
            regionCode: null | string;
            /**
             * Format: int32
             * @description Scans or calls a second, 0 for no limit of its own.
             */
            ratePerSecond: number;
            /**
             * Format: int32
             * @description Scans by document a minute and venue, 0 for the usual number.
             */
            documentsPerMinute: number;
            /**
             * Format: int32
             * @description Scans by document a day and venue, 0 for the usual number.
             */
            documentsPerDay: number;
            /** @description The account that made the newest secret; empty for the first keys. */
            createdBy: string;
            /** @description When it did; null where that is not known. */
            createdAt: null | string;
            /** @description When the key runs out, null for never. */
            expiresAt: null | string;
        };
        /** @description A new token. */
        KioskIssued: {
            /** @description The token itself; it is told this once. */
            token: string;
            /** @description The address to open on the screen, once: the page keeps the token and takes it out of its address. */
            path: string;
            /** @description Everything else about it. */
            kiosk: components["schemas"]["KioskView"];
        };
        /** @description The screens of the account's region. */
        KioskList: {
            /** @description Tokens in force, newest first, a thousand at most. */
            kiosks: components["schemas"]["KioskView"][];
            /** @description What to pass as `after` for those that follow; null when there are none. */
            next: null | string;
        };
        /** @description A request for a screen's token. */
        KioskRequest: {
            /** @description The region that the screen may read, with everything below it. */
            regionCode: string;
            /** @description Where the screen hangs, 1 to 100 characters. */
            label: string;
            /** @description When the token runs out, within 366 days; after 366 days when it is left out. */
            expiresAt?: null | string;
        };
        /** @description A screen's token, without the token. */
        KioskView: {
            /** @description Names it in lists and in the audit. */
            kioskId: string;
            /** @description The region that it may read. */
            regionCode: string;
            /** @description That region's name. */
            regionName: string;
            /** @description Where the screen hangs. */
            label: string;
            /** @description The account that issued it. */
            issuedBy: string;
            /** @description When. */
            issuedAt: string;
            /** @description When it runs out. */
            expiresAt: string;
        };
        /** @description Pseudonyms of phones that need no text, as somebody is registered with them. */
        KnownPhones: {
            /**
             * Format: int32
             * @description The number of the key that they are made with.
             */
            key: number;
            /** @description Pseudonyms in order, at most 10,000. */
            phones: string[];
            /** @description What `after` is for the next ones; null behind the last. */
            next: null | string;
            /** @description Whether all that were registered when the key was drawn are among them by now. */
            complete: boolean;
        };
        /** @description Scans that were made without the network, in the order in which they were made. */
        LateRequest: {
            /** @description At most 1,000 scans, each as in LateMessage; each is read on its own, so that one bad scan spoils no other. */
            scans: unknown[];
        };
        /** @description What came of late scans. */
        LateResponse: {
            /** @description In the order of the scans: a LateResult or a ScanProblem each. */
            results: (components["schemas"]["LateResult"] | components["schemas"]["ScanProblem"])[];
        };
        /** @description What came of a late scan. */
        LateResult: {
            /** @description The gate's id. */
            scanId: string;
            /**
             * @description `recorded`, or `known` for one that was recorded before. Either way the gate need not keep it any more.
             * @enum {string}
             */
            status: "recorded" | "known";
        };
        /** @description The bundle of now, for a gate that asks again and again. */
        LatestBundle: {
            /**
             * Format: int64
             * @description Its number.
             */
            number: number;
            /** @description The bundle, whole or as a delta from the one that the gate holds, as a compact JWS; null where it holds this one. */
            bundle: null | string;
            /** @description What it says of the venue that was asked for, as a compact JWS; null where none was. */
            venue: null | string;
            /** @description The server's clock now. */
            serverTime: string;
        };
        /** @description A name, as the second official reads it on the document. */
        LeavingName: {
            /** @description As on the document, 1 to 100 characters; it is compared, and kept nowhere. */
            name: string;
        };
        /** @description Why a withdrawal on paper is refused. */
        LeavingNote: {
            /** @description At most 500 characters; it is written to the audit trail and names nobody. */
            text: string;
        };
        /** @description A withdrawal on paper. */
        LeavingRequest: {
            /** @description The identity document that the official has seen. */
            document: components["schemas"]["DocumentField"];
            /** @description The name as the official reads it on the document; it is compared, and kept nowhere. */
            name: string;
        };
        /** @description A withdrawal, for those who decide on it. */
        LeavingResponse: {
            /** @description Its id. */
            withdrawalId: string;
            /**
             * @description Where it stands.
             * @enum {string}
             */
            state: "leaving_requested" | "leaving" | "left" | "refused";
            /**
             * @description How it came.
             * @enum {string}
             */
            way: "resident" | "channel" | "paper";
            /** @description The channel, or the account that took the paper; null for the person. */
            openedBy: null | string;
            /** @description When. */
            openedAt: string;
            /** @description Until when it is to be dealt with; null once it is. */
            dueAt: null | string;
            /** @description Whether that was counted through a year whose days off are not announced yet. */
            dueEstimated: boolean;
            /** @description Whether that time has passed. */
            overdue: boolean;
            /** @description The county whose officials decide. */
            regionCode: string;
            /** @description What happened, oldest first. */
            history: components["schemas"]["HistoryEvent"][];
            /** @description What the account may do with it now. */
            actions: string[];
            person: null | components["schemas"]["AssignedPersonView"];
        };
        /** @description Something that stays for a while. */
        LeavingTerm: {
            /**
             * @description `facts`: what was decided about the document, with the county and what the name can be compared by; `scans`; `lookups`; `audit`, whose lines name nobody.
             * @enum {string}
             */
            what: "facts" | "scans" | "lookups" | "audit";
            /** @description Until when; null for good, and for facts whose end is not known yet: those go 30 days after it. */
            until: null | string;
        };
        /** @description What becomes of what is kept of a resident who withdraws. */
        LeavingTermsView: {
            /** @description What is erased at once: `details` (name, document, phone and home), `channels`, `devices`, `family` in both directions, `printed_code`, `corrections`, `appeals`. */
            goes: string[];
            /** @description What a duty keeps, without a name. */
            stays: components["schemas"]["LeavingTerm"][];
        };
        /** @description How far venue codes reach into one level of the regions below. */
        LevelView: {
            /**
             * @description `city`, `county`, `township` or `village`.
             * @enum {string}
             */
            level: "city" | "county" | "township" | "village";
            /**
             * Format: int32
             * @description Regions of this level.
             */
            regions: number;
            /**
             * Format: int32
             * @description Those that have a venue, in themselves or below.
             */
            registered: number;
            /**
             * Format: int32
             * @description Those where a venue has at least one scan today; null where that is withheld.
             */
            active: null | number;
            /**
             * Format: int32
             * @description Those with venues, of which none has.
             */
            silent: null | number;
        };
        /** @description What a second official approves. */
        LinkApproval: {
            document?: null | components["schemas"]["DocumentField"];
        };
        /** @description What an official asks of a further document of a person. */
        LinkRequest: {
            /** @description What was checked; without document numbers and phones, as it stays in the audit trail. */
            note: string;
            /**
             * @description `link`, or `unlink` for a link that is wrong.
             * @enum {string}
             */
            way: "link" | "unlink";
            /** @description The person; or `registered` says who it is. */
            personId?: null | string;
            registered?: null | components["schemas"]["DocumentField"];
            /** @description The further document. */
            document: components["schemas"]["DocumentField"];
            /**
             * @description What was seen of it: `original`, `certified_copy` or `authority_notice`.
             * @enum {string}
             */
            paper: "original" | "certified_copy" | "authority_notice";
        };
        /** @description A document link, for those who decide on it. */
        LinkResponse: {
            /** @description Its id. */
            linkId: string;
            /**
             * @description Where it stands; `not_done` where the document had become somebody else's when it was approved, or the person has eight already.
             * @enum {string}
             */
            state: "link_requested" | "linking" | "done" | "not_done" | "refused" | "lapsed";
            /**
             * @description `link` or `unlink`.
             * @enum {string}
             */
            way: "link" | "unlink";
            /** @description What the further document is. */
            documentType: string;
            /** @description Who issued a passport, null where that was not said. */
            country: null | string;
            /** @description First and last two characters of its number. */
            maskedDocument: string;
            /**
             * @description What was seen of it.
             * @enum {string}
             */
            paper: "original" | "certified_copy" | "authority_notice";
            /** @description What was checked. */
            note: string;
            /** @description Who asked. */
            askedBy: string;
            /** @description When. */
            askedAt: string;
            /** @description Until when it is to be decided; null once it is. */
            dueAt: null | string;
            /** @description Whether that was counted through a year whose days off are not announced yet. */
            dueEstimated: boolean;
            /** @description Whether that time has passed. */
            overdue: boolean;
            /** @description When it was decided. */
            decidedAt: null | string;
            /** @description The county whose officials decide. */
            regionCode: string;
            /** @description What happened, oldest first. */
            history: components["schemas"]["HistoryEvent"][];
            /** @description What the account may do with it now. */
            actions: string[];
            person: null | components["schemas"]["AssignedPersonView"];
        };
        /** @description Links for the texts that a carrier sends, each for one phone. */
        LinksAnswer: {
            /** @description The links. */
            links: string[];
        };
        /** @description Links that are asked for. */
        LinksRequest: {
            /**
             * Format: int32
             * @description How many, 1 to 10,000.
             */
            count?: number;
        };
        /** @description A list that was uploaded. */
        ListAnswer: {
            /** @description Its id. */
            uploadId: string;
            /** @description The file's name. */
            fileName: string;
            /**
             * @description How far it is: looked at (a dry run), being done, done.
             * @enum {string}
             */
            state: "receiving" | "checked" | "applying" | "applied";
            /**
             * Format: int32
             * @description How many rows it has.
             */
            rows: number;
            /**
             * Format: int32
             * @description With how many something is wrong; they are never done.
             */
            bad: number;
            /**
             * Format: int32
             * @description How many are done.
             */
            done: number;
            /**
             * Format: int32
             * @description How many were refused when they were to be done.
             */
            refused: number;
            /** @description When it was uploaded; it is kept for 30 days. */
            uploadedAt: string;
            /**
             * Format: int32
             * @description How many say what was so already when they were looked at; there is nothing to do for them.
             */
            unchanged: number;
        };
        /** @description A row of a list. */
        ListRowAnswer: {
            /**
             * Format: int32
             * @description Which, as the program that shows the sheet counts.
             */
            row: number;
            /** @description What stands in it, in the order of the columns. */
            cells: string[];
            /**
             * @description What became of it.
             * @enum {string}
             */
            outcome: "good" | "bad" | "done" | "refused" | "unchanged";
            /** @description What is wrong, null for nothing. */
            code: null | string;
            /** @description What is wrong, or what is so already, in plain English; null for nothing. */
            detail: null | string;
            /** @description The id of what was made of it, null for nothing yet. */
            result: null | string;
        };
        /** @description A page of the rows of a list. */
        ListRowPage: {
            /** @description The columns' words. */
            columns: string[];
            /** @description At most 100, in order. */
            rows: components["schemas"]["ListRowAnswer"][];
            /**
             * Format: int32
             * @description What to give as `after` for the next page; left out on the last.
             */
            next?: number;
        };
        /** @description Lists that an account has uploaded. */
        ListsAnswer: {
            /** @description Newest first, at most 20. */
            lists: components["schemas"]["ListAnswer"][];
        };
        /** @description Who looked the resident up within half a year. */
        LookList: {
            /** @description Newest first, at most 50. */
            items: components["schemas"]["LookView"][];
        };
        /** @description That somebody looked the resident up. */
        LookView: {
            /** @description When. */
            at: string;
            /**
             * @description From where: `hotline`.
             * @enum {string}
             */
            by: "hotline";
            /** @description For what, in Chinese. */
            purpose: string;
            /** @description For what, in English. */
            purposeEn: string;
            /** @description The name of the office's region. */
            region: string;
        };
        /** @description One line of a person's recent history. */
        LookupEvent: {
            /** @description When. */
            at: string;
            /**
             * @description `applied`, `fact_added`, `fact_withdrawn`, `colour_changed` or `corrected`.
             * @enum {string}
             */
            kind: "applied" | "fact_added" | "fact_withdrawn" | "colour_changed" | "corrected";
            /** @description What happened, in Chinese. */
            text: string;
            /** @description What happened, in English. */
            textEn: string;
        };
        /** @description A lookup by a 12345 agent. The person is named by exactly one of the first five fields. */
        LookupRequest: {
            /** @description Anything the caller can read out: a document number, a phone, a person id or the text of a code. */
            query?: null | string;
            document?: null | components["schemas"]["DocumentField"];
            /** @description A mobile number. */
            phone?: null | string;
            /** @description A person id. */
            personId?: null | string;
            /** @description The text of a health code, expired or not. */
            code?: null | string;
            /**
             * @description What the lookup is for: `own_code`, `family_code`, `appeal_intake` or `complaint_check`; it is written to the audit trail.
             * @enum {string}
             */
            purpose: "own_code" | "family_code" | "appeal_intake" | "complaint_check";
            /** @description The call's id in the hotline's own system; letters, digits, dots, dashes, colons and underscores. Without one a lookup is reviewed, save a `complaint_check`. */
            callId?: null | string;
            /** @description What else is to be said, at most 200 characters; without document numbers and phones, as it stays in the audit trail. */
            note?: null | string;
        };
        /** @description The answer to a lookup. */
        LookupResponse: {
            /** @description Several where relatives share a phone, ten at most. */
            results: components["schemas"]["LookupResult"][];
            /**
             * Format: int64
             * @description The audit line that records the lookup.
             */
            auditSequence: number;
            /** @description When it was answered. */
            asOf: string;
            /**
             * Format: int32
             * @description How many more of the account's region are registered with the same phone and are not shown, as far as they are counted; ask for one of them by the document.
             * @default 0
             */
            more: number;
        };
        /** @description A person as an agent sees one: masked, with the colour explained. */
        LookupResult: {
            /** @description Pseudonymous id. */
            personId: string;
            /** @description First character and stars. */
            maskedName: string;
            /** @description Kind of document. */
            documentType: string;
            /** @description First and last two characters. */
            maskedDocument: string;
            /** @description First and last three digits. */
            maskedPhone: string;
            /** @description Home region. */
            regionCode: string;
            /** @description Its name. */
            regionName: string;
            /**
             * @description `green`, `yellow` or `red`.
             * @enum {string}
             */
            colour: "green" | "yellow" | "red";
            /** @description Code of the rule-book row. */
            reasonCode: string;
            /** @description Why, in plain Chinese. */
            reason: string;
            /** @description Why, in plain English. */
            reasonEn: string;
            /** @description Since when. */
            since: string;
            /** @description When it ends by itself, null for green or while the end is not known. */
            until: null | string;
            /** @description What ends it, in Chinese; empty for green. */
            release: string;
            /** @description What ends it, in English; empty for green. */
            releaseEn: string;
            /** @description Edition and row of the rule book. */
            rule: string;
            /** @description The office that stands for the fact. */
            authority: null | string;
            /** @description The command document behind it. */
            documentNumber: null | string;
            /** @description What the person is to do, in Chinese. */
            whatToDo: string;
            /** @description What the person is to do, in English. */
            whatToDoEn: string;
            /** @description Recent history, newest first. */
            events: components["schemas"]["LookupEvent"][];
            /** @description From when the fact counts, which its end is reckoned from; null for green. */
            factBegan: null | string;
            /** @description Names of the home region and of those above it, city first. */
            regionPath: string[];
            /** @description The volunteer's session in which the person was registered, null for somebody who applied alone. */
            helpSession?: null | string;
            /**
             * @description How: `applied` by a code to the own phone, `in_person` without a phone, `family` by a relative's; null for somebody who applied alone.
             * @enum {null|string}
             */
            helpKind?: "applied" | "in_person" | "family" | null;
        };
        /**
         * @description How applications changed after a mark, in new registrations a day of 10,000 residents who are not registered. Nobody was held out: it says
         *     what came after, and not what came of it.
         */
        MarkEffectView: {
            /** @description The mark. */
            markId: string;
            /**
             * @description `not_enough_data` for fewer than 14 days before or 7 after, or a region without a population; nothing else is said then.
             * @enum {string}
             */
            state: "measured" | "not_enough_data";
            level: null | components["schemas"]["IntervalView"];
            slope: null | components["schemas"]["IntervalView"];
            /**
             * Format: int32
             * @description Days before that were looked at, 60 at most.
             */
            before: number;
            /**
             * Format: int32
             * @description Days after, the day itself among them.
             */
            after: number;
            /**
             * Format: double
             * @description The least level that the same reckoning finds on days before, on which nothing happened; null where there are too few days to try any.
             */
            placeboLow: null | number;
            /**
             * Format: double
             * @description The greatest.
             */
            placeboHigh: null | number;
            /**
             * Format: int32
             * @description How many such days were tried.
             */
            placebos: number;
            /** @description Whether it is more than chance: the interval of the level holds no zero, and no day before shows as much. */
            standsOut: boolean;
        };
        /** @description Marks that concern a region. */
        MarkList: {
            /** @description Newest day first. */
            marks: components["schemas"]["MarkView"][];
        };
        /** @description A push of the campaign to be marked. */
        MarkRequest: {
            /**
             * @description What was done.
             * @enum {string}
             */
            kind: "text" | "material" | "meeting" | "broadcast" | "other";
            /** @description Where: the account's own region, or one below. */
            regionCode: string;
            /** @description The day on which it began, yyyy-MM-dd; today or before, at most 400 days. */
            day: string;
            /** @description What it was, in few words; at most 100 characters, names nobody. */
            words: string;
        };
        /** @description A push of the campaign, as a mark on the curves of the region that it was meant for. */
        MarkView: {
            /** @description Its id. */
            markId: string;
            /**
             * @description What was done.
             * @enum {string}
             */
            kind: "text" | "material" | "meeting" | "broadcast" | "other";
            /** @description Where; all below it was meant too. */
            regionCode: string;
            /** @description Its Chinese name. */
            regionName: string;
            /** @description The day on which it began, yyyy-MM-dd. */
            day: string;
            /** @description What it was. */
            words: string;
            /** @description User name of who put the mark. */
            putBy: string;
            /** @description When. */
            putAt: string;
        };
        /** @description What the resident who asks has said, what was decided and who looked, in the clear. Further documents and family are masked. */
        MeCopy: {
            /** @description When the copy was made. */
            copiedAt: string;
            /** @description The identity document. */
            document: components["schemas"]["DocumentField"];
            /** @description The name as on it. */
            name: string;
            /** @description Mainland mobile number. */
            phone: string;
            /** @description The channels that may read and show the person, that of the application first. */
            channels: string[];
            /** @description What staff and channels see, and what happened to the colour. */
            person: components["schemas"]["MeResponse"];
            /** @description What stands or stood behind the colour. */
            facts: components["schemas"]["CopiedFact"][];
            /** @description Results of tests. */
            tests: components["schemas"]["CopiedTest"][];
            /** @description What was put right, newest first; at most 20. */
            corrections: components["schemas"]["CopiedCorrection"][];
            /** @description Corrections that officials decide on. */
            correctionCases: components["schemas"]["CorrectionItem"][];
            /** @description Appeals. */
            appeals: components["schemas"]["AppealItem"][];
            /** @description Who looked the person up within half a year, newest first; at most 50. */
            lookups: components["schemas"]["LookView"][];
            /** @description Where the person was scanned within 14 days and since the application, newest first; at most 200. */
            scans: components["schemas"]["ScanItem"][];
            /** @description Whom the person holds and who holds the person, masked. */
            family: components["schemas"]["FamilyList"];
            /** @description The devices on which the person is signed in, oldest first. */
            devices: components["schemas"]["CopiedDevice"][];
            /** @description Until when a printed code is good, null for none. */
            printedUntil: null | string;
            /** @description Further documents, masked, newest first; at most 16 with those that were taken back. */
            documents: components["schemas"]["CopiedDocument"][];
            /** @description Other registrations of the resident. */
            registrations: components["schemas"]["CopiedRegistration"][];
            /** @description The volunteer's session in which the person was registered, null for somebody who applied alone. */
            helpSession?: null | string;
        };
        /** @description Something that happened to a person's colour. */
        MeEvent: {
            /** @description When. */
            at: string;
            /**
             * @description `applied`, `fact_added`, `fact_withdrawn`, `colour_changed`, `restored` or `corrected`.
             * @enum {string}
             */
            kind: "applied" | "fact_added" | "fact_withdrawn" | "colour_changed" | "restored" | "corrected";
            /**
             * @description The colour since then.
             * @enum {string}
             */
            colour: "green" | "yellow" | "red";
            /** @description Code of the rule-book row behind it. */
            reasonCode: string;
        };
        /** @description The resident who asks, masked. */
        MeResponse: {
            /**
             * Format: int32
             * @description On how many devices the person is signed in; 0 where nobody could be asked.
             */
            sessions?: number;
            /** @description What happened to the colour lately, newest first; at most 20. */
            events?: null | components["schemas"]["MeEvent"][];
            /** @description Pseudonymous id, 32 hexadecimal digits. */
            personId?: string;
            /**
             * @description `green`, `yellow` or `red`.
             * @enum {string}
             */
            colour?: "green" | "yellow" | "red";
            /** @description Code of the rule-book row behind the colour. */
            reasonCode?: string;
            /** @description The reason in plain Chinese. */
            reason?: string;
            /** @description The reason in plain English. */
            reasonEn?: string;
            /** @description Since when. */
            since?: string;
            /** @description When it ends by itself, null for green or while the end is not known. */
            until?: null | string;
            /** @description What the person is to do, in Chinese. */
            whatToDo?: string;
            /** @description What the person is to do, in English. */
            whatToDoEn?: string;
            /** @description Edition of the rule book. */
            rule?: string;
            /** @description Home region. */
            regionCode?: string;
            /** @description Its name. */
            regionName?: string;
            /** @description First character and stars. */
            maskedName?: string;
            /** @description Kind of document. */
            documentType?: string;
            /** @description First and last two characters. */
            maskedDocument?: string;
            /** @description First and last three digits. */
            maskedPhone?: string;
            /** @description The channel of the application. */
            channel?: string;
            /** @description When the person applied. */
            appliedAt?: string;
            /** @description In the answer to an application of somebody who was registered before: what it says otherwise, `phone` and `region`. Left out where nothing does, and elsewhere. */
            differs?: string[];
        };
        /** @description Somebody whom a resident holds. */
        MemberItem: {
            /** @description The id of the holding; another after each consent. */
            memberId: string;
            /** @description First character and stars. */
            maskedName: string;
            /**
             * @description What the member is to the resident.
             * @enum {string}
             */
            relation: "child" | "parent" | "spouse" | "grandparent" | "grandchild" | "other";
            /**
             * @description `held`, or `needs_consent` for somebody who cannot be shown until asked: a child that has turned 14, or a consent that was cut short.
             * @enum {string}
             */
            state: "held" | "needs_consent";
            /**
             * @description `green`, `yellow` or `red`; null where the member needs to be asked.
             * @enum {null|string}
             */
            colour: "green" | "yellow" | "red" | null;
        };
        /** @description Whom somebody wants to hold, and applies for where the member is not registered yet. */
        MemberRequest: {
            /** @description The member's identity document. */
            document: components["schemas"]["DocumentField"];
            /** @description The name as on the document, 1 to 100 characters. */
            name: string;
            /** @description The phone of the member's application; for somebody who has none, the holder's own. */
            phone: string;
            /** @description Home region. */
            regionCode: string;
            /** @description What the member is to the holder: `child`, `parent`, `spouse`, `grandparent`, `grandchild` or `other`. */
            relation: string;
            /** @description The member's date of birth, `yyyy-MM-dd`; needed of a child, grandchild or other whose document does not say it, and not looked at else. From the 14th birthday on the member is asked. */
            birthDate?: null | string;
        };
        /** @description Somebody whom a resident holds, as the resident may see the member: masked, and without document, phone and home. */
        MemberResponse: {
            /** @description The id of the holding. */
            memberId: string;
            /** @description First character and stars. */
            maskedName: string;
            /**
             * @description What the member is to the resident.
             * @enum {string}
             */
            relation: "child" | "parent" | "spouse" | "grandparent" | "grandchild" | "other";
            /**
             * @description `green`, `yellow` or `red`.
             * @enum {string}
             */
            colour: "green" | "yellow" | "red";
            /** @description Code of the rule-book row behind the colour. */
            reasonCode: string;
            /** @description The reason in plain Chinese. */
            reason: string;
            /** @description The reason in plain English. */
            reasonEn: string;
            /** @description Since when. */
            since: string;
            /** @description When it ends by itself, null for green or while the end is not known. */
            until: null | string;
            /** @description What the member is to do, in Chinese. */
            whatToDo: string;
            /** @description What the member is to do, in English. */
            whatToDoEn: string;
        };
        /** @description One node. */
        NodeView: {
            /** @description Its name. */
            name: string;
            /**
             * @description `alive`, `silent` (a member that does not report), `changing` (joining or leaving) or `gone`.
             * @enum {string}
             */
            state: "alive" | "silent" | "changing" | "gone";
            /** @description When it last reported. */
            heardAt: null | string;
            /**
             * Format: int64
             * @description Scan records on it that were not in the database then, about.
             */
            lagRecords: number;
            /**
             * Format: double
             * @description How long the oldest of them had waited.
             */
            lagSeconds: number;
        };
        /** @description Why an assignment is rejected or undone. */
        NoteRequest: {
            /** @description 1 to 500 characters; it is written to the audit trail and names nobody. */
            note: string;
        };
        /** @description A bundle that may be kept by its number. */
        NumberedBundle: {
            /**
             * Format: int64
             * @description Its number.
             */
            number: number;
            /** @description The bundle as a compact JWS. */
            bundle: string;
        };
        /** @description That the link of a text was opened. */
        OpeningRequest: {
            /** @description Its token. */
            link: string;
        };
        /** @description A resident's own reading of a venue's code. */
        OwnCheckIn: {
            /** @description What the camera read or the resident typed: the address, or the 24 characters below the picture; of a venue's screen 37. */
            code: string;
            /** @description Code of the region in which the phone is, as its system says; it is kept nowhere, and a doubt may come of it. */
            phoneRegion?: null | string;
        };
        /** @description What the wall shows of a region beside its numbers. The wall's hub sends the same shape. */
        PanelsView: {
            /** @description The region. */
            code: string;
            coverage: null | components["schemas"]["CoverageView"];
            /** @description Registered persons by channel, the largest first; null until they have been counted once. */
            channels: null | components["schemas"]["ChannelView"][];
            /** @description The transit hubs with the most scans in the last minutes, busiest first, eight at most; null where they are withheld. */
            hubs: null | components["schemas"]["HubView"][];
            /**
             * Format: int32
             * @description The stretch of time that the hubs' scans were counted in: 300, less after a start.
             */
            hubWindowSeconds: number;
            /** @description How the service is. */
            service: components["schemas"]["ServiceView"];
            /** @description When this was put together. */
            asOf: string;
            /** @description When Channels were counted, up to a minute before the rest; null with them. */
            channelsAsOf: null | string;
            /** @description Whether what tells of single persons is left out, as it is for those who see published numbers: channels, hubs, and which venues are active. */
            withheld: boolean;
            /** @description The functional areas of which all lies in the region, in order of code: sums of townships that its numbers include. */
            areas: components["schemas"]["AreaView"][];
        };
        /** @description What a browser needs to have a passkey shown. Bytes are base64url. */
        PasskeyChallenge: {
            /** @description What the passkey has to sign; good once, for two minutes and in this session. For an approval its last 32 bytes are the effect. */
            challenge: string;
            /** @description The host name that it is bound to. */
            relyingPartyId: string;
            /** @description Ids of the account's passkeys. */
            credentials: string[];
            /**
             * Format: int32
             * @description How long the answer is awaited.
             */
            timeoutSeconds: number;
        };
        /** @description A passkey that was made. Bytes are base64url. */
        PasskeyRequest: {
            /** @description What the owner calls it. */
            name: string;
            /** @description Its id. */
            credentialId: string;
            /** @description `clientDataJSON` of the browser's answer. */
            clientData: string;
            /** @description `attestationObject` of the browser's answer. */
            attestation: string;
        };
        /** @description What a browser needs to have a passkey made. Bytes are base64url. */
        PasskeySetUp: {
            /** @description What the passkey has to sign; good once, for two minutes and in this session. */
            challenge: string;
            /** @description The host name that it is bound to. */
            relyingPartyId: string;
            /** @description What the browser calls the system. */
            relyingPartyName: string;
            /** @description What the passkey knows the account by. */
            userHandle: string;
            /** @description The account. */
            userName: string;
            /** @description COSE numbers of the algorithms that are taken. */
            algorithms: number[];
            /** @description Ids of the passkeys that the account has. */
            exclude: string[];
            /**
             * Format: int32
             * @description How long the answer is awaited.
             */
            timeoutSeconds: number;
        };
        /** @description A change of password. */
        PasswordRequest: {
            /** @description The old one. */
            password: string;
            /** @description The new one: 12 characters or more, none of the commonest, without the account's name. */
            newPassword: string;
        };
        /** @description What is to be put right; at least one field, and what is left out stays. */
        PersonCorrectionRequest: {
            /** @description The name as on the document, 1 to 100 characters. */
            name: null | string;
            /** @description Mainland mobile number. */
            phone: null | string;
            /** @description Home region: 12 digits, at any level; the lower the better. */
            regionCode: null | string;
        };
        /** @description A person, masked. */
        PersonResponse: {
            /** @description Pseudonymous id, 32 hexadecimal digits. */
            personId: string;
            /**
             * @description `green`, `yellow` or `red`.
             * @enum {string}
             */
            colour: "green" | "yellow" | "red";
            /** @description Code of the rule-book row behind the colour. */
            reasonCode: string;
            /** @description The reason in plain Chinese. */
            reason: string;
            /** @description The reason in plain English. */
            reasonEn: string;
            /** @description Since when. */
            since: string;
            /** @description When it ends by itself, null for green or while the end is not known. */
            until: null | string;
            /** @description What the person is to do, in Chinese. */
            whatToDo: string;
            /** @description What the person is to do, in English. */
            whatToDoEn: string;
            /** @description Edition of the rule book. */
            rule: string;
            /** @description Home region. */
            regionCode: string;
            /** @description Its name. */
            regionName: string;
            /** @description First character and stars. */
            maskedName: string;
            /** @description Kind of document. */
            documentType: string;
            /** @description First and last two characters. */
            maskedDocument: string;
            /** @description First and last three digits. */
            maskedPhone: string;
            /** @description The channel of the application. */
            channel: string;
            /** @description When the person applied. */
            appliedAt: string;
            /** @description In the answer to an application of somebody who was registered before: what it says otherwise, `phone` and `region`. Left out where nothing does, and elsewhere. */
            differs?: string[];
        };
        /** @description The resident's new phone. */
        PhoneCorrection: {
            /** @description Mainland mobile number; a code is sent to it. */
            phone: string;
        };
        /** @description A key that was drawn. */
        PhoneKeyDrawn: {
            /**
             * Format: int32
             * @description Its number.
             */
            number: number;
            /** @description The first day on which it is used. */
            from: string;
            /** @description The last. */
            until: string;
            /** @description The key, 32 bytes in base 64, told this once. Pseudonym: the first 16 bytes of HMAC-SHA-256 over the phone's 11 digits, in hexadecimal. */
            key: string;
        };
        /** @description A key that pseudonyms of phones are made with. */
        PhoneKeyView: {
            /**
             * Format: int32
             * @description Its number, which arrivals name.
             */
            number: number;
            /** @description The first day on which it is used. */
            from: string;
            /** @description The last. */
            until: string;
            /** @description Whether all registered people's phones have their pseudonym by it. */
            swept: boolean;
        };
        /** @description A region within another. */
        PlaceChild: {
            /** @description 12 digits. */
            code: string;
            /** @description Chinese name. */
            name: string;
        };
        /** @description A region's name and those within it, for somebody who says where home is. */
        PlaceView: {
            /** @description 12 digits. */
            code: string;
            /** @description Chinese name. */
            name: string;
            /**
             * @description `province`, `city`, `county`, `township` or `village`.
             * @enum {string}
             */
            level: "province" | "city" | "county" | "township" | "village";
            /** @description The regions in it. */
            children: components["schemas"]["PlaceChild"][];
        };
        /** @description A sample of a day's curve, cumulative within the day. Those who see published numbers see one for each release, null or 0 for fewer than are shown. */
        PointView: {
            /** @description When the sample was taken. */
            at: string;
            /**
             * Format: int64
             * @description Persons registered.
             */
            registered: null | number;
            /**
             * Format: int64
             * @description Estimate of the residents active so far.
             */
            active: null | number;
            /**
             * Format: int64
             * @description Shows so far.
             */
            shows: number;
            /** @description Scans so far. */
            scans: components["schemas"]["VerdictCounts"];
        };
        /** @description What a poster that is good says. */
        PosterView: {
            /** @description The venue. */
            venueId: string;
            /** @description Its name. */
            venueName: string;
            /**
             * Format: int32
             * @description The place within it, 0 for the venue itself.
             */
            place: number;
            /**
             * @description What that is.
             * @enum {string}
             */
            kind: "venue" | "entrance" | "hall" | "floor" | "vehicle" | "line" | "carriage" | "seat";
            /** @description Its name in Chinese; empty for the venue itself. */
            placeName: string;
            /** @description Its name in English, null if not given. */
            placeNameEn: null | string;
            /** @description The name of the venue's region. */
            regionName: string;
            /**
             * Format: int32
             * @description The edition.
             */
            version: number;
        };
        /** @description Who is in a venue, as far as its gates have counted. */
        PresenceView: {
            /** @description The venue. */
            venueId: string;
            /** @description The day in Asia/Shanghai, yyyy-MM-dd. */
            day: string;
            /**
             * Format: int32
             * @description Scans in of the day that were not answered deny.
             */
            in: number;
            /**
             * Format: int32
             * @description Scans out of the day.
             */
            out: number;
            /**
             * Format: int32
             * @description People who read the venue's code themselves; nobody sees who of them leaves.
             */
            checkIns: number;
            /**
             * Format: int32
             * @description Scans in less scans out of the day: scans are counted and not people, the day begins with nobody, and whoever leaves past no gate stays in it until midnight. Null where both ways are not scanned.
             */
            inside: null | number;
            /**
             * Format: int32
             * @description How many may be in at a time, null where nobody has said.
             */
            capacity: null | number;
            /** @description Whether more are in than may be. */
            overCapacity: boolean;
            /** @description The day hour by hour, up to the hour that it is. */
            hours: components["schemas"]["HourView"][];
            /** @description When this was read. */
            asOf: string;
        };
        /** @description How many people of a county would go from one colour to another. */
        PreviewCount: {
            /** @description The county. */
            regionCode: string;
            /** @description Its name. */
            regionName: string;
            /**
             * @description The colour now.
             * @enum {string}
             */
            before: "green" | "yellow" | "red" | "none";
            /**
             * @description The colour that there would be.
             * @enum {string}
             */
            after: "green" | "yellow" | "red" | "none";
            /**
             * Format: int32
             * @description How many.
             */
            people: number;
        };
        /** @description What the decision that an assignment waits for would do, were it taken now. */
        PreviewResponse: {
            /** @description The assignment. */
            assignmentId: string;
            /**
             * @description The decision: `approve`, or `approve_reversal` where it is to be undone.
             * @enum {string}
             */
            action: "approve" | "approve_reversal";
            /** @description What the approval must say back. It is another one as soon as anything of this would be. */
            effect: string;
            /** @description The edition of the rule book that it was reckoned by. */
            edition: string;
            /**
             * Format: int32
             * @description How many people it names.
             */
            people: number;
            /** @description Who would change how. */
            counts: components["schemas"]["PreviewCount"][];
            /** @description The command document in the register that it rests on, which Effect covers; null for a number that was typed. */
            documentId: null | string;
            /** @description SHA-256 of its file, covered as well. */
            documentSha256: null | string;
        };
        /** @description Says that a version of a report is being printed. */
        PrintRequest: {
            /**
             * Format: int32
             * @description The version.
             */
            version: number;
        };
        /** @description What a print must carry. */
        PrintResponse: {
            /** @description Who prints what and when, in the language asked for. */
            watermark: string;
            /**
             * Format: int64
             * @description The audit line that records the print.
             */
            auditSequence: number;
        };
        /** @description A printed code (离线码), good for seven days unless it is ended before. */
        PrintedCodeResponse: {
            /** @description The text to draw as a QR code: `HP1:` and what follows, in the alphanumeric mode, level Q. */
            code: string;
            /** @description First character and stars; the code says so too. */
            maskedName: string;
            /** @description First and last two characters; the code says so too. */
            maskedDocument: string;
            /** @description From when it is good. */
            issuedAt: string;
            /** @description Until when. */
            expiresAt: string;
        };
        /** @description The public keys of printed codes: whoever has them can check one without asking. */
        PrintedKeyList: {
            /** @description What codes name as their issuer. */
            issuer: string;
            /** @description The keys, oldest first; what any of them has signed is good. */
            keys: components["schemas"]["PrintedKeyView"][];
        };
        /** @description A public key of printed codes, as a JSON Web Key (RFC 7517). */
        PrintedKeyView: {
            /** @description What codes call it, base64url: the first 8 bytes of a hash over its SubjectPublicKeyInfo, SHA-256 of ES256, SM3 of SM2. */
            kid: string;
            /**
             * @description Kind of key.
             * @enum {string}
             */
            kty: "EC";
            /**
             * @description Its curve; of SM2 the one that GB/T 32918.5 recommends.
             * @enum {string}
             */
            crv: "P-256" | "sm2p256v1";
            /**
             * @description What it signs by. A code is checked by this, whatever the code says itself.
             * @enum {string}
             */
            alg: "ES256" | "SM2";
            /**
             * Format: int64
             * @description How codes name that: the registered -7, or for SM2 a number for private use.
             */
            coseAlg: number;
            /**
             * @description That it signs.
             * @enum {string}
             */
            use: "sig";
            /** @description The point's first coordinate, base64url. */
            x: string;
            /** @description The point's second coordinate, base64url. */
            y: string;
            /** @description From when it signs. */
            notBefore: string;
            /** @description Of SM2 alone: the distinguishing identifier that is hashed in before each message. */
            signerId?: string;
        };
        /**
         * @description The codes of problems. Which of them an address answers stands there.
         * @enum {string}
         */
        ProblemCode: "account_name_taken" | "account_not_found" | "api_key_missing" | "api_key_unknown" | "appeal_in_wrong_state" | "appeal_needs_another" | "appeal_open" | "appeal_unknown" | "area_not_found" | "assignment_in_wrong_state" | "assignment_not_found" | "audit_damaged" | "audit_entry_unknown" | "audit_unavailable" | "batch_too_large" | "binding_code_wrong" | "body_too_large" | "bundle_unknown" | "category_unknown" | "channel_not_found" | "channel_quota_used_up" | "checkpoint_unknown" | "code_ended" | "code_expired" | "code_forged" | "code_from_the_future" | "code_malformed" | "code_or_document_required" | "code_unknown_key" | "command_document_ambiguous" | "command_document_file_kind" | "command_document_file_size" | "command_document_not_found" | "command_document_number_taken" | "command_document_out_of_region" | "command_document_unknown" | "command_document_withdrawn" | "correction_in_wrong_state" | "correction_name_differs" | "correction_needs_another" | "correction_open" | "correction_outdated" | "correction_takes_another_way" | "correction_unknown" | "cosignature_invalid" | "credit_code_check_digit_wrong" | "credit_code_malformed" | "credit_code_missing" | "credit_code_organisation_check_digit_wrong" | "direction_unknown" | "document_check_digit_wrong" | "document_country_needed" | "document_country_unknown" | "document_date_invalid" | "document_differs" | "document_link_in_wrong_state" | "document_link_needs_another" | "document_link_unknown" | "document_linked_already" | "document_not_linked" | "document_number_malformed" | "document_number_missing" | "document_of_another_person" | "document_quota_used_up" | "document_registered_to_another_name" | "documents_closed" | "duplicate_in_wrong_state" | "duplicate_needs_another" | "duplicate_unknown" | "effect_changed" | "effect_missing" | "entry_code_wrong" | "entry_rule_laxer" | "expected_venue_unknown" | "fact_without_assignment" | "factor_not_begun" | "factor_not_found" | "factor_registered" | "factor_required" | "factor_wrong" | "field_invalid" | "field_missing" | "forbidden" | "gate_ticket_ended" | "hand_over_ended" | "help_not_here" | "help_ticket_invalid" | "internal_error" | "journal_unavailable" | "key_name_taken" | "key_not_found" | "kiosk_not_found" | "kiosk_token_unknown" | "last_administrators" | "last_factor" | "late_from_the_future" | "late_too_old" | "list_columns_missing" | "list_empty" | "list_not_received" | "list_too_long" | "list_unknown" | "list_unreadable" | "logout_token_refused" | "lookup_budget_used_up" | "lookup_needed" | "maker_is_checker" | "malformed_json" | "malformed_messagepack" | "mark_unknown" | "member_is_self" | "member_needs_consent" | "member_unknown" | "method_not_allowed" | "name_invalid" | "node_isolated" | "node_not_serving" | "not_found" | "note_names_somebody" | "nothing_to_appeal" | "nothing_to_correct" | "openid_not_set_up" | "openid_unavailable" | "origin_invalid" | "out_of_region" | "overloaded" | "own_account" | "own_lookup" | "password_change_required" | "password_common" | "password_holds_name" | "password_same" | "password_sign_in_off" | "password_too_long" | "password_too_short" | "person_not_found" | "person_without_phone" | "phone_invalid" | "phone_key_drawn" | "phone_key_unknown" | "place_ended" | "place_twice" | "place_unknown" | "places_used_up" | "poster_font_missing" | "poster_forged" | "poster_misread" | "poster_reissued_meanwhile" | "poster_replaced" | "poster_site_missing" | "poster_unreadable" | "printed_code_colour" | "purpose_unknown" | "rate_limited" | "reason_unknown" | "region_divided" | "region_not_published" | "region_unknown" | "relative_not_registered" | "report_issued_meanwhile" | "report_not_found" | "review_closed" | "review_not_found" | "roles_not_together" | "scan_id_reused" | "session_invalid" | "session_not_found" | "sign_in_busy" | "staff_change_in_wrong_state" | "staff_change_not_found" | "status_unavailable" | "step_up_required" | "storage_unavailable" | "target_not_found" | "task_deadline_missing" | "task_deadline_outside" | "task_dispatched_twice" | "task_elsewhere" | "task_in_wrong_state" | "task_needs_another" | "task_parts_open" | "task_successor_wrong" | "task_unit_dissolved" | "task_unit_taken" | "task_unit_unknown" | "task_units_wrong" | "task_unknown" | "text_account_unknown" | "text_days_outside" | "text_in_wrong_state" | "text_link_wrong" | "text_needs_another" | "text_not_running" | "text_quota_used_up" | "text_signature_twice" | "text_too_long" | "text_unavailable" | "text_unknown" | "text_unsendable" | "tier_may_not_answer" | "tier_may_not_assign" | "tier_may_not_text" | "too_many_binding_codes" | "too_many_channels" | "too_many_command_documents" | "too_many_corrections" | "too_many_factors" | "too_many_facts" | "too_many_holders" | "too_many_keys" | "too_many_kiosks" | "too_many_members" | "too_many_places" | "too_many_registrations" | "too_many_texts" | "unknown_document_type" | "unknown_field" | "unsupported_media_type" | "upgrade_under_way" | "venue_case_in_wrong_state" | "venue_case_lies_elsewhere" | "venue_case_needs_another" | "venue_case_open" | "venue_case_unknown" | "venue_ended" | "venue_in_review" | "venue_in_wrong_state" | "venue_not_owner" | "venue_out_of_scope" | "venue_suspended" | "venue_unchanged" | "venue_unknown" | "volunteer_limit" | "volunteer_session_needed" | "volunteer_session_not_found" | "volunteer_session_open" | "window_not_found" | "withdrawal_in_wrong_state" | "withdrawal_name_differs" | "withdrawal_needs_another" | "withdrawal_unknown" | "witness_unknown" | "wrong_credentials";
        /** @description What an identity provider is called. */
        ProviderName: {
            /** @description In Chinese. */
            zh: string;
            /** @description In English. */
            en: string;
        };
        /** @description How numbers were made fit for publication; only with numbers that were. */
        PublicSteps: {
            /**
             * Format: int32
             * @description They are multiples of this, and hold until the count has moved by as much.
             */
            of: number;
            /**
             * Format: int32
             * @description Fewer are not shown: null, or 0 where the field cannot be null. Sums of rounded parts need not be the rounded sum.
             */
            from: number;
            /** @description When they were published; they stay as they are until Next. */
            at: string;
            /** @description When the next are due. */
            next: string;
        };
        /** @description What was found when it was checked once more. */
        RecheckRequest: {
            /** @description What was found; at most 500 characters, names nobody. */
            text: string;
            /** @description Whether it is as it was told. */
            passed: boolean;
        };
        /** @description The regions one level below a region. */
        RegionChildren: {
            /** @description The region above. */
            code: string;
            /** @description Its children in order of code, empty for a village; to those who see published numbers, also for a county. */
            children: components["schemas"]["RegionView"][];
            /** @description The day that the numbers of today belong to, yyyy-MM-dd: of all children the same. */
            day: string;
            /** @description When the newest of these numbers arrived; always on Day. */
            asOf: string;
            /** @description The edition of the list of regions that codes and names are of. */
            edition: string;
        };
        /** @description A region's day by five minutes. */
        RegionCurve: {
            /** @description The region. */
            code: string;
            /** @description The day, yyyy-MM-dd. */
            date: string;
            /** @description Samples in order. One that was missed is not there. */
            points: components["schemas"]["PointView"][];
        };
        /** @description A region's forecast, and those of the regions one level below. */
        RegionForecastView: {
            /** @description The region. */
            code: string;
            /**
             * Format: int32
             * @description How many days ahead a forecast goes.
             */
            daysAhead: number;
            /**
             * Format: double
             * @description The share of days that the band is to hold.
             */
            band: number;
            /** @description The region's own. */
            forecast: components["schemas"]["ForecastView"];
            /** @description The region's days to come; none where it has too little history. */
            path: components["schemas"]["ForecastDayView"][];
            /** @description Those of its children, in order of code. */
            children: components["schemas"]["ForecastView"][];
        };
        /** @description A region's days. */
        RegionHistory: {
            /** @description The region. */
            code: string;
            /** @description Days in order. A day on which the region had no number is not there. */
            days: components["schemas"]["DayView"][];
        };
        /** @description The targets of a region and of those one level below. */
        RegionTargets: {
            /** @description The region. */
            code: string;
            /** @description The region first, then its children in order of code. */
            targets: components["schemas"]["TargetView"][];
        };
        /** @description A region's numbers, everything below it included. The wall's hub sends the same shape. */
        RegionView: {
            /** @description 12 digits. */
            code: string;
            /** @description Chinese name. */
            name: string;
            /**
             * @description `province`, `city`, `county`, `township` or `village`.
             * @enum {string}
             */
            level: "province" | "city" | "county" | "township" | "village";
            /**
             * Format: int64
             * @description Resident population, null where none is published.
             */
            population: null | number;
            /**
             * @description `census` or `estimate`, null without a population.
             * @enum {null|string}
             */
            populationBasis: "census" | "estimate" | null;
            /**
             * Format: int64
             * @description Registered persons whose home lies here.
             */
            registered: number;
            /**
             * Format: double
             * @description Registered ÷ population, null without a population.
             */
            adoptionRate: null | number;
            /**
             * Format: int64
             * @description Estimate (± 0.8 %) of the residents who showed or were scanned today.
             */
            activeToday: number;
            /**
             * Format: int64
             * @description Shows of residents today.
             */
            showsToday: number;
            /** @description Scans at venues here today. */
            scansToday: components["schemas"]["VerdictCounts"];
            /** @description Registered persons by colour; where the numbers are published ones, null for fewer than are shown. */
            colours: components["schemas"]["ColourNumbers"];
            /** @description The day that the numbers of today belong to, yyyy-MM-dd. */
            day: string;
            /** @description When the newest of these numbers arrived, or when they were published; always on Day. */
            asOf: string;
            /** @description How these numbers were rounded; not there where they are the true ones. */
            steps?: components["schemas"]["PublicSteps"];
            /** @description The edition of the list of regions; only where one region is asked for. */
            edition?: string;
        };
        /** @description What the wall's hub pushes. */
        RegionsChanged: {
            /** @description The region that is watched. */
            watched: string;
            /** @description Whether Regions holds the watched region and all its children; otherwise only those that changed. */
            complete: boolean;
            /** @description Numbers. Empty for a sign of life. */
            regions: components["schemas"]["RegionView"][];
            /** @description When this was sent. */
            asOf: string;
        };
        /** @description One of two registrations that may be one person's, masked. */
        RegistrationView: {
            /** @description The pseudonymous id. */
            personId: string;
            /** @description First character and stars. */
            maskedName: string;
            /** @description What it is registered under. */
            documentType: string;
            /** @description First and last two characters. */
            maskedDocument: string;
            /** @description First and last three figures. */
            maskedPhone: string;
            /** @description Home region. */
            regionCode: string;
            /** @description The channel of the application. */
            channel: string;
            /** @description When it was registered. */
            appliedAt: string;
            /**
             * @description The colour now.
             * @enum {string}
             */
            colour: "green" | "yellow" | "red" | "none";
        };
        /** @description The relative who is to hold somebody. */
        RelativeField: {
            document: null | components["schemas"]["DocumentField"];
            /** @description The relative's name. */
            name: null | string;
            /** @description The relative's phone, which the code goes to. */
            phone: null | string;
        };
        /** @description What the account is reminded of. */
        ReminderList: {
            /** @description At most 100, newest first, of what is still open. */
            reminders: components["schemas"]["ReminderView"][];
        };
        /** @description A reminder. */
        ReminderView: {
            /** @description Of which dispatch. */
            dispatchId: string;
            /** @description What the task is. */
            title: string;
            /** @description The unit. */
            unitName: string;
            /**
             * @description Of what.
             * @enum {string}
             */
            stage: "unsigned" | "due_soon" | "due_today" | "overdue" | "feedback_late";
            /**
             * @description For whom: the unit, the command centre of its region, or the one that dispatched.
             * @enum {string}
             */
            audience: "unit" | "head" | "issuer";
            /** @description When. */
            sentAt: string;
        };
        /** @description The head of the audit trail, printed with a report so that it lies in many hands. */
        ReportCheckpoint: {
            /**
             * Format: int64
             * @description Lines.
             */
            size: number;
            /** @description The root over them, base64. */
            root: string;
            /** @description When it was signed, RFC 3339. */
            at: string;
            /** @description The signed checkpoint. */
            note: string;
        };
        /** @description When a region's target for adoption is expected to be reached, as its history up to the day has it. */
        ReportForecast: {
            /**
             * @description `reached`, `within` or `beyond` 90 days, or `not_enough_data` for fewer than 14 days of history.
             * @enum {string}
             */
            state: "reached" | "within" | "beyond" | "not_enough_data";
            /**
             * @description The method that was off by less in the region's own past; null for too little history.
             * @enum {null|string}
             */
            method: "damped_trend" | "logistic" | null;
            /** @description The first day on which the band of 80 % reaches the target, yyyy-MM-dd; null for not within 90 days. */
            earliest: null | string;
            /** @description The first day on which the likely course does. */
            likely: null | string;
            /** @description The first day on which all of the band does. */
            latest: null | string;
            /** @description Whether the likely day is later than the target's; null where nothing can be said of that. */
            late: null | boolean;
            /**
             * Format: int32
             * @description How many days ahead the error below was tested: 14, or 7 or 1 where history is short; null for none.
             */
            errorDays: null | number;
            /**
             * Format: double
             * @description Mean absolute error of such forecasts in the region's own past, persons.
             */
            errorPersons: null | number;
            /**
             * Format: double
             * @description The same ÷ population.
             */
            errorShare: null | number;
        };
        /** @description Scans of a day in a lane: how people were named to gates, or what was out of the ordinary. A scan is in one lane of the first kind, and in any number of the second. */
        ReportLane: {
            /** @description `code`, `printed`, `document`, `card`, `check_in`; `late`, `clock_unsure`, `degraded` and what else marks a scan. */
            lane: string;
            /**
             * Format: int64
             * @description How many.
             */
            scans: number;
        };
        /**
         * @description A push of the campaign, and how applications changed after it, in new registrations a day of 10,000 residents who are not registered. It says what
         *     came after, and not what came of it.
         */
        ReportPush: {
            /** @description The day on which it began, yyyy-MM-dd. */
            day: string;
            /**
             * @description What was done.
             * @enum {string}
             */
            kind: "text" | "material" | "meeting" | "broadcast" | "other";
            /** @description Where. */
            region: string;
            /** @description Its Chinese name. */
            name: string;
            /** @description English name where there is an established one, else the Chinese. */
            nameEn: string;
            /** @description What it was. */
            words: string;
            /**
             * Format: double
             * @description How many more came from that day on than the days before had led to; null for fewer than 14 days before or 7 after.
             */
            level: null | number;
            /**
             * Format: double
             * @description The lower end of its interval of 95 %.
             */
            low: null | number;
            /**
             * Format: double
             * @description The upper end.
             */
            high: null | number;
            /** @description Whether it is more than chance: the interval holds no zero, and no day before shows as much. */
            standsOut: boolean;
        };
        /** @description A region in a daily report, everything below it included, or a functional area. */
        ReportRow: {
            /**
             * Format: int32
             * @description Place among the regions of its level in the province, by adoption rate; equal rates share a place. 0 for a functional area.
             */
            rank: number;
            /**
             * Format: int32
             * @description Place among the regions under the same parent.
             */
            rankInParent: number;
            /** @description 12 digits; of a functional area an A and six digits. */
            code: string;
            /** @description Chinese name. */
            name: string;
            /** @description English name where there is an established one, else the Chinese. */
            nameEn: string;
            /**
             * @description `province`, `city` or `county`; `area` for a functional area.
             * @enum {string}
             */
            level: "province" | "city" | "county" | "area";
            /** @description Code of the region above, null for the province; of a functional area its city's. */
            parent: null | string;
            /**
             * Format: int64
             * @description Resident population, null where none is published.
             */
            population: null | number;
            /**
             * @description `census` or `estimate`.
             * @enum {null|string}
             */
            populationBasis: "census" | "estimate" | null;
            /**
             * Format: int64
             * @description Persons registered when the day ended.
             */
            registered: number;
            /**
             * Format: double
             * @description Registered ÷ population.
             */
            rate: null | number;
            /**
             * Format: int64
             * @description Persons who applied on the day.
             */
            change: number;
            /**
             * Format: double
             * @description What they added to the rate.
             */
            rateChange: null | number;
            /**
             * Format: int64
             * @description Estimate (± 0.8 %) of the residents who showed or were scanned.
             */
            active: number;
            /**
             * Format: int64
             * @description Shows of residents.
             */
            shows: number;
            /** @description Scans at venues here. */
            scans: components["schemas"]["ReportScans"];
            /**
             * Format: int64
             * @description Venues registered when the day ended.
             */
            venues: number;
            /**
             * Format: int64
             * @description Those of them with a scan on the day.
             */
            venuesScanned: number;
            /**
             * Format: double
             * @description The share of those, null without venues.
             */
            venueCoverage: null | number;
            target: null | components["schemas"]["ReportTarget"];
            /**
             * Format: int64
             * @description Places that should have a code when the report was made; left out where no authority has listed any, and in reports of builds before.
             */
            venuesExpected?: null | number;
            /**
             * Format: int64
             * @description Those of them that had one, or had asked for one.
             */
            venuesPresent?: null | number;
        };
        /** @description Scans of a day by verdict. */
        ReportScans: {
            /**
             * Format: int64
             * @description Answered allow.
             */
            allow: number;
            /**
             * Format: int64
             * @description Answered check.
             */
            check: number;
            /**
             * Format: int64
             * @description Answered deny.
             */
            deny: number;
        };
        /** @description A region's target, and where the region stood against it when the day ended. */
        ReportTarget: {
            /** @description The day by which, yyyy-MM-dd. */
            by: string;
            /**
             * Format: double
             * @description Registered ÷ population to reach, null for no such target.
             */
            adoptionRate: null | number;
            /**
             * Format: double
             * @description Venue coverage to reach, null for no such target.
             */
            venueCoverage: null | number;
            /** @description Code of the region above whose target it is, null for the region's own. */
            inheritedFrom: null | string;
            /**
             * Format: double
             * @description Persons gained a day over the last seven settled days.
             */
            pacePerDay: number;
            /**
             * Format: double
             * @description Persons a day that it would take to be in time; null when reached, or the day is past.
             */
            neededPerDay: null | number;
            /**
             * Format: int64
             * @description Persons missing to the target.
             */
            missing: number;
            /** @description The day on which it is reached at this pace, null for never. */
            reachedOn: null | string;
            /** @description Whether adoption misses the target at this pace. */
            behind: boolean;
            /** @description Whether the day's venue coverage is below the target. */
            coverageBehind: boolean;
            forecast?: null | components["schemas"]["ReportForecast"];
        };
        /** @description A report in plain words. */
        ReportText: {
            /** @description Paragraphs in Chinese. */
            zh: string[];
            /** @description The same in English. */
            en: string[];
        };
        /** @description A version of a daily report. */
        ReportVersion: {
            /** @description The day that it reports on. */
            date: string;
            /**
             * Format: int32
             * @description 1 for what the schedule issued; each correction is one more.
             */
            version: number;
            /** @description When. */
            issuedAt: string;
            /** @description `schedule`, or the user name of who corrected. */
            issuedBy: string;
            /** @description Why it was corrected, null for version 1. */
            reason: null | string;
            /** @description Whether the day's figures counted as final then. */
            settled: boolean;
            /** @description SHA-256 of the whole document (`level=county`, JSON), hexadecimal. */
            sha256: string;
        };
        /** @description The daily reports that were issued. */
        ReportVersions: {
            /** @description Newest day first, newest version first. */
            reports: components["schemas"]["ReportVersion"][];
        };
        /** @description That an assignment is to be undone. */
        ReversalView: {
            /** @description Who asked for it. */
            maker: string;
            /** @description Why. */
            note: string;
            /** @description When. */
            createdAt: string;
            /** @description Who approved it; null while it waits, and where it was refused. */
            checker: null | string;
            /** @description When. */
            checkedAt: null | string;
        };
        /** @description Lookups that somebody is to look at. */
        ReviewList: {
            /** @description Newest first, a hundred at most. */
            reviews: components["schemas"]["ReviewView"][];
            /** @description What to pass as `after` for those that follow; null when there are none. */
            next: null | string;
        };
        /** @description A lookup that somebody is to look at. */
        ReviewView: {
            /** @description Its id. */
            reviewId: string;
            /** @description When. */
            at: string;
            /** @description The agent's account. */
            agent: string;
            /** @description The agent's region. */
            regionCode: string;
            /**
             * @description Why: `over_budget`, `self`, `colleague`, `no_call` or `many_agents`.
             * @enum {string}
             */
            reason: "over_budget" | "self" | "colleague" | "no_call" | "many_agents";
            /** @description Whom it was about; null where it was about nobody in particular. */
            personId: null | string;
            /** @description The call that was named; empty for none. */
            callId: string;
            /**
             * Format: int64
             * @description The audit line of the lookup; null where none was made.
             */
            auditSequence: null | number;
            finding: null | components["schemas"]["FindingView"];
        };
        /** @description What an account is to have; another administrator grants it. */
        RightsRequest: {
            /** @description All its roles afterwards. */
            roles: string[];
            /** @description The region; the one that it has when it is left out. */
            regionCode?: null | string;
            /** @description From when it may be used; from now on when it is left out. */
            validFrom?: null | string;
            /** @description Until when; without end when it is left out. */
            validTo?: null | string;
            /** @description Whether it gets a new first password. */
            newPassword?: null | boolean;
            /** @description Why. */
            note: string;
        };
        /** @description A running campaign, as carriers see it. */
        RunningText: {
            /** @description Its id. */
            textId: string;
            /** @description Who sends: `carrier_sends` or `feed`. */
            mode: string;
            /** @description The text with its signature; `{link}` stands where a link goes. */
            content: string;
            /** @description For phones that arrive here. */
            regionCode: string;
            /** @description The first day. */
            from: string;
            /** @description The last day. */
            until: string;
            /**
             * Format: int32
             * @description The hour from which texts go out; 0 for an urgent one.
             */
            opensAtHour: number;
            /**
             * Format: int32
             * @description The hour until which they do; 24 for an urgent one.
             */
            closesAtHour: number;
        };
        /** @description What is running now. */
        RunningTexts: {
            /** @description Campaigns. One that is missing was stopped: nothing more of it goes out. */
            texts: components["schemas"]["RunningText"][];
            /**
             * Format: int32
             * @description The number of the key of pseudonyms that is in use today; null where none was drawn.
             */
            key: null | number;
            /** @description When they were read. */
            asOf: string;
        };
        /** @description The answer to a scan. It is recorded: the verdict is on the node's disk before this leaves. */
        ScanAnswer: {
            /** @description The scan's id. */
            scanId: string;
            /**
             * @description `allow`, `check` (send to staff) or `deny`.
             * @enum {string}
             */
            verdict: "allow" | "check" | "deny";
            /**
             * @description `green`, `yellow` or `red`; null where nobody is registered.
             * @enum {null|string}
             */
            colour: "green" | "yellow" | "red" | null;
            /** @description Code of the rule-book row behind the colour, or what else decided: `not_registered`, `code_state`, `test_missing`, `test_too_old`, `pop_up`, `code_copied`. */
            reasonCode: string;
            /** @description The reason in plain Chinese. */
            reason: string;
            /** @description First character and stars; null where nobody is registered. */
            maskedName: null | string;
            /**
             * @description `valid`, `revoked` or `unknown`.
             * @enum {string}
             */
            codeState: "valid" | "revoked" | "unknown";
            /**
             * Format: int32
             * @description Age of the last negative test, null where none is known.
             */
            testAgeHours: null | number;
            /** @description Whether a test is owed (弹窗). */
            popUp: boolean;
            /** @description The server's time of the scan. */
            scannedAt: string;
            /**
             * @description How the person was named: `code`, `printed`, `document` (typed) or `card` (read by a reader).
             * @enum {string}
             */
            means: "code" | "document" | "printed" | "card";
            /** @description What is out of the ordinary about the scan, mostly nothing: `degraded` while the service works without its database. */
            marks: string[];
        };
        /** @description Scans that are answered together. */
        ScanBatchRequest: {
            /** @description At most 1,000 scans, each as in ScanMessage; each is read on its own, so that one bad scan spoils no other. */
            scans: unknown[];
        };
        /** @description The answers of a batch. */
        ScanBatchResponse: {
            /** @description In the order of the scans: a ScanAnswer or a ScanProblem each. */
            results: (components["schemas"]["ScanAnswer"] | components["schemas"]["ScanProblem"])[];
        };
        /** @description A scan of the resident. */
        ScanItem: {
            /** @description When. */
            at: string;
            /** @description The name of the venue; null where it is not registered any more. */
            venue: null | string;
            /** @description The name of the region that the venue was in. */
            region: string;
            /**
             * @description What the gate was told.
             * @enum {string}
             */
            verdict: "allow" | "check" | "deny";
            /**
             * @description The colour at that time.
             * @enum {string}
             */
            colour: "green" | "yellow" | "red" | "none";
            /**
             * @description Which way.
             * @enum {string}
             */
            direction: "in" | "out" | "pass";
            /** @description The name of the place within the venue: an entrance, a hall, a vehicle, a carriage, a seat. Null for the venue as a whole. */
            place?: null | string;
            /** @description That in English, null where it was given none. */
            placeEn?: null | string;
        };
        /** @description Where the resident was scanned within 14 days, since the registration began. */
        ScanList: {
            /** @description Newest first, at most 200; a scan is there some seconds after it was made. */
            items: components["schemas"]["ScanItem"][];
        };
        /** @description A scan as a gate sends it. Either Code or Document, not both. */
        ScanMessage: {
            /** @description The venue, 13 characters. */
            venueId: string;
            /** @description The text of the health code, a live one or a printed one. */
            code?: null | string;
            document?: null | components["schemas"]["DocumentField"];
            /** @description `in`, `out` or `pass`. */
            direction: string;
            /** @description The gate's own UUID, so that a retry is recorded once. */
            scanId?: null | string;
            /** @description The gate's own name: up to 32 ASCII letters, digits, dots, dashes, underscores and colons. */
            gateId?: null | string;
            /**
             * Format: int32
             * @description The number of the sub-code (entrance, hall, vehicle) within the venue; nothing or 0 is the venue itself.
             */
            place?: null | number;
            /** @description `card` where a reader read an identity card; only with Document, which is typed without it. */
            means?: null | string;
        };
        /** @description A scan that has no verdict and no record. */
        ScanProblem: {
            /** @description Stable code. */
            code: string;
            /** @description What kind of thing is wrong. */
            title: string;
            /**
             * Format: int32
             * @description The HTTP status that a single scan would have had.
             */
            status: number;
            /** @description What is wrong, for a developer. */
            detail: string;
            /** @description For `code_malformed`: what was read in place of a code. */
            reading?: string;
        };
        /** @description A place that a screen may stand at. */
        ScreenPlaceView: {
            /**
             * Format: int32
             * @description Its number, 0 for the venue itself.
             */
            number: number;
            /** @description Its name in Chinese; empty for the venue itself. */
            name: string;
            /** @description Its name in English, null if not given. */
            nameEn: null | string;
            /** @description The 24 characters of its poster's edition in force. */
            code: string;
        };
        /** @description What is asked for a venue's screen. */
        ScreenRequest: {
            /** @description Whether it is to have another key: every screen of the venue that has the one before shows what is marked `unproven` from then on. */
            renew?: null | boolean;
        };
        /** @description What a venue's screen needs to go on by itself, without the network. */
        ScreenView: {
            /** @description The venue. */
            venueId: string;
            /** @description Its name. */
            venueName: string;
            /** @description The name of its region. */
            regionName: string;
            /**
             * Format: int32
             * @description How many keys the venue's screen was given, this one among them.
             */
            number: number;
            /** @description The key, base64url: whoever has it can show what the screen shows. */
            key: string;
            /**
             * Format: int32
             * @description How long a code is shown.
             */
            stepSeconds: number;
            /** @description What the address begins with: `{site}/P/{code}{proof}`. */
            site: string;
            /** @description The venue itself, and the places within it that are in use. */
            places: components["schemas"]["ScreenPlaceView"][];
            /** @description The server's time. */
            asOf: string;
        };
        /** @description What answers here, and how it is. */
        ServiceAnswer: {
            /** @description Name of the program. */
            name: string;
            /** @description Its version. */
            version: string;
            /** @description There only when everybody and everything in the answers is made up; whoever shows them must say so. */
            demo?: components["schemas"]["DemoScale"];
            /**
             * Format: int32
             * @description Nodes that serve and report.
             */
            nodesAlive: number;
            /**
             * Format: int32
             * @description Nodes of the last 24 hours, those that are gone included.
             */
            nodesKnown: number;
            /**
             * Format: int64
             * @description Scan records that are durable on a node and not yet in the database, about; in thousands for those who see published numbers.
             */
            lagRecords: number;
            /**
             * Format: double
             * @description How long the oldest of them has waited.
             */
            lagSeconds: number;
            /**
             * Format: double
             * @description How long the database has taken no records, 0 while it does.
             */
            databaseFailingSeconds: number;
            /**
             * Format: double
             * @description How old the numbers of the slowest live node were at the regions when it last reported.
             */
            reportAgeSeconds: number;
            /** @description The nodes one by one, for staff; null for everybody else. */
            nodes: null | components["schemas"]["NodeView"][];
            /** @description When this was put together. */
            asOf: string;
        };
        /** @description How the service is that the numbers come from. */
        ServiceView: {
            /**
             * Format: int32
             * @description Nodes that serve and report.
             */
            nodesAlive: number;
            /**
             * Format: int32
             * @description Nodes of the last 24 hours, those that are gone included.
             */
            nodesKnown: number;
            /**
             * Format: int64
             * @description Scan records that are durable on a node and not yet in the database, about; in thousands for those who see published numbers.
             */
            lagRecords: number;
            /**
             * Format: double
             * @description How long the oldest of them has waited.
             */
            lagSeconds: number;
            /**
             * Format: double
             * @description How long the database has taken no records, 0 while it does.
             */
            databaseFailingSeconds: number;
            /**
             * Format: double
             * @description How old the numbers of the slowest live node were at the regions when it last reported.
             */
            reportAgeSeconds: number;
            /** @description The nodes one by one, for staff; null for everybody else. */
            nodes: null | components["schemas"]["NodeView"][];
            /** @description When this was put together. */
            asOf: string;
        };
        /** @description An account's sessions. */
        SessionList: {
            /** @description Those that go on, newest first. */
            sessions: components["schemas"]["SessionView"][];
        };
        /** @description A sign-in. */
        SessionRequest: {
            /** @description The account. */
            userName: string;
            /** @description Its password. */
            password: string;
            /** @description For our own pages: the session is kept in a cookie that no script reads, and no token is answered. */
            inCookie?: null | boolean;
        };
        /** @description A session. */
        SessionResponse: {
            /** @description Goes into `Authorization: Bearer`; null where the session is kept in a cookie. */
            token: null | string;
            /** @description When it ends, whatever happens. */
            expiresAt: string;
            /** @description The account. */
            userName: string;
            /** @description Its roles. */
            roles: string[];
            /** @description The region that bounds it. */
            regionCode: string;
            /** @description Names it in lists. */
            sessionId: string;
            /**
             * Format: int32
             * @description After how many seconds without a call it ends.
             */
            idleSeconds: number;
            /** @description Whether it is good for nothing yet but to change the password. */
            mustChangePassword: boolean;
            /** @description Whether it is good for nothing yet but to show or set up a second factor. */
            needsFactor: boolean;
            /** @description Whether the account has a second factor. */
            hasFactor: boolean;
            /** @description The person's name, empty where nobody has written one. */
            displayName: string;
        };
        /** @description A session in a list. */
        SessionView: {
            /** @description Names it. */
            sessionId: string;
            /** @description When it began. */
            issuedAt: string;
            /** @description When it was used last, to within half a minute. */
            lastUsedAt: string;
            /** @description When it ends, whatever happens. */
            expiresAt: string;
            /** @description The network that it was begun from. */
            source: string;
            /** @description What the browser or program called itself. */
            device: string;
            /** @description Whether it is the one that asks. */
            isCurrent: boolean;
        };
        /** @description A factor that is shown: a code, or the answer of a passkey. Bytes are base64url. */
        ShownFactor: {
            /** @description The six figures of an app. */
            code?: null | string;
            /** @description A passkey's id. */
            credentialId?: null | string;
            /** @description `clientDataJSON` of the browser's answer. */
            clientData?: null | string;
            /** @description `authenticatorData` of the browser's answer. */
            authenticatorData?: null | string;
            /** @description `signature` of the browser's answer. */
            signature?: null | string;
        };
        /** @description How staff may sign in. */
        SignInWays: {
            /** @description Whether by a password. */
            password: boolean;
            openId: null | components["schemas"]["ProviderName"];
        };
        /** @description Why something is done. */
        StaffNoteRequest: {
            /** @description Why. */
            note: string;
        };
        /** @description The codes that are no longer in force. */
        SuccessionList: {
            /** @description The edition of the list of regions. */
            edition: string;
            /** @description The last day whose changes it knows, yyyy-MM-dd. */
            cutOff: string;
            /** @description In order of code. */
            successions: components["schemas"]["SuccessionView"][];
        };
        /** @description What became of a region code that is no longer in force. */
        SuccessionView: {
            /** @description The code, 12 digits. The first six digits of identity numbers keep it for life. */
            code: string;
            /** @description How the region was called. */
            name: string;
            /** @description The codes in force that it stands for: where there is one it is taken in its place, where there are several it is refused. */
            successors: string[];
            /** @description The day of the approval, yyyy-MM-dd. */
            approvedOn: string;
            /** @description The number of the approval. */
            document: string;
        };
        /** @description What a region is to reach. */
        TargetRequest: {
            /** @description The day by which, yyyy-MM-dd; not in the past, at most ten years ahead. */
            by: string;
            /**
             * Format: double
             * @description Registered ÷ population, above 0 and at most 1.
             */
            adoptionRate?: null | number;
            /**
             * Format: double
             * @description Venues with a scan in a day ÷ registered venues, above 0 and at most 1. At least one of the two is required.
             */
            venueCoverage?: null | number;
        };
        /** @description A region's target, and where the region stands against it now. */
        TargetView: {
            /** @description 12 digits. */
            code: string;
            /** @description Chinese name. */
            name: string;
            /** @description The day by which, null where the region goes by no target. */
            by: null | string;
            /**
             * Format: double
             * @description Registered ÷ population to reach, null for no such target.
             */
            adoptionRate: null | number;
            /**
             * Format: double
             * @description Venue coverage to reach, null for no such target.
             */
            venueCoverage: null | number;
            /** @description The region above whose target it is; not there for the region's own. */
            inheritedFrom?: string;
            /**
             * Format: int64
             * @description Registered persons now; of published numbers null for fewer than are shown, as are rate, pace and day.
             */
            registered: null | number;
            /**
             * Format: double
             * @description Registered ÷ population, null without a population.
             */
            rate: null | number;
            /**
             * Format: double
             * @description Persons gained a day over the last seven settled days; over the last 24 hours where there are none.
             */
            pacePerDay: null | number;
            /** @description The day on which the target for adoption is reached at this pace: today when it is reached already, null for never or no target. */
            reachedOn: null | string;
            /** @description Whether the target for adoption is missed at this pace. */
            behind: boolean;
        };
        /** @description A task of the campaign, and what its dispatches to the account's region come to. */
        TaskItem: {
            /** @description Its id. */
            taskId: string;
            /** @description The document that sets it. */
            source: string;
            /** @description Where in it. */
            clause: string;
            /** @description What it is, in few words. */
            title: string;
            /** @description What is to be done. */
            text: string;
            /** @description The region whose command centre issues it. */
            regionCode: string;
            /** @description From when, yyyy-MM-dd. */
            from: string;
            /** @description The day by which the document wants it done; null for good. */
            until: null | string;
            /**
             * @description The number that it should move.
             * @enum {string}
             */
            measure: "registered" | "registered_by_channel" | "scans_by_category" | "registered_after_text" | "registered_with_help" | "opinion_events_answered_in_time";
            /** @description The categories of venues at which that is counted; empty for all. */
            categories: string[];
            /**
             * Format: int32
             * @description By how many hundredths it should grow.
             */
            wantedPercent: number;
            /** @description What counts as evidence. */
            evidence: string;
            /** @description The units that lead. */
            lead: components["schemas"]["TaskUnitItem"][];
            /** @description The units that support. */
            supporting: components["schemas"]["TaskUnitItem"][];
            /**
             * @description The light that asks most for somebody's eye.
             * @enum {string}
             */
            light: "green" | "grey" | "yellow" | "red";
            /**
             * Format: int32
             * @description To how many units of the account's region it went; those of a region further down included.
             */
            dispatches: number;
            /**
             * Format: int32
             * @description How many are done of those that parted it no further.
             */
            done: number;
            /**
             * Format: int32
             * @description How many there are of those.
             */
            total: number;
            /**
             * Format: int32
             * @description How much of it is done together, 0 to 100.
             */
            percent: number;
        };
        /** @description The campaign's tasks. */
        TaskList: {
            /** @description All of them. */
            tasks: components["schemas"]["TaskItem"][];
            /** @description When that was so. */
            asOf: string;
        };
        /** @description A task to be entered. */
        TaskRequest: {
            /** @description The document that sets it; at most 100 characters. */
            source: string;
            /** @description Where in it; at most 100 characters. */
            clause: string;
            /** @description What it is, in few words; at most 100 characters. */
            title: string;
            /** @description What is to be done; at most 500 characters, names nobody. */
            text: string;
            /** @description The day by which, yyyy-MM-dd, not in the past; null for good. */
            until?: null | string;
            /**
             * @description The number that it should move.
             * @enum {string}
             */
            measure: "registered" | "registered_by_channel" | "scans_by_category" | "registered_after_text" | "registered_with_help" | "opinion_events_answered_in_time";
            /**
             * Format: int32
             * @description By how many hundredths, 1 to 10,000.
             */
            wantedPercent?: null | number;
            /** @description What counts as evidence; at most 500 characters. */
            evidence: string;
            /** @description The units that lead; at least one. */
            lead: string[];
            /** @description The units that support. */
            supporting?: null | string[];
        };
        /** @description What is said with it. */
        TaskText: {
            /** @description At most 500 characters; it is in the history and the audit trail, and names nobody. */
            text: string;
        };
        /** @description A unit that a task names. */
        TaskUnitItem: {
            /** @description Its id. */
            unitId: string;
            /** @description Its name. */
            name: string;
            /** @description Its region. */
            regionCode: string;
            /** @description Whether it is no more. */
            dissolved: boolean;
        };
        /** @description A task with its dispatches. */
        TaskView: {
            /** @description The task. */
            task: components["schemas"]["TaskItem"];
            /**
             * Format: double
             * @description What its number is in the account's region now; null for one that nothing counts yet.
             */
            reading: null | number;
            /** @description Whether the account may dispatch it. */
            mayDispatch: boolean;
            /** @description The dispatches to units of the account's region; one that is a part of another names it. */
            dispatches: components["schemas"]["DispatchItem"][];
            /** @description When that was so. */
            asOf: string;
        };
        /** @description An approval. */
        TextApproval: {
            /** @description What was shown: `effect` of the campaign. */
            effect: string;
        };
        /** @description A campaign of texts. */
        TextCampaignItem: {
            /** @description Its id. */
            textId: string;
            /** @description What it is called. */
            title: string;
            /** @description What the text says, with `{link}` where the link goes. */
            content: string;
            /**
             * Format: int32
             * @description How many characters of a message it takes, signature and link among them.
             */
            characters: number;
            /** @description For phones that arrive here. */
            regionCode: string;
            /** @description Its name. */
            regionName: string;
            /**
             * @description Who sends: `carrier_sends` or `feed`.
             * @enum {string}
             */
            mode: "carrier_sends" | "feed";
            /** @description The account at a carrier's gateway; null where the carriers send. */
            account: null | string;
            /** @description The first day. */
            from: string;
            /** @description The last day. */
            until: string;
            /**
             * Format: int32
             * @description The most messages.
             */
            quota: number;
            /** @description Whether it goes out at any hour, and to everybody. */
            urgent: boolean;
            /**
             * @description `pending`, `running`, `refused`, `stopped`, `finished`, `expired`.
             * @enum {string}
             */
            state: "pending" | "running" | "refused" | "stopped" | "finished" | "expired";
            /** @description The account that wrote it. */
            writtenBy: string;
            /** @description When. */
            writtenAt: string;
            /** @description The account that approved it; null before. */
            approvedBy: null | string;
            /** @description When. */
            approvedAt: null | string;
            /** @description Until when the second person is to answer; null where nobody is. */
            answerDueAt: null | string;
        };
        /** @description Campaigns of texts. */
        TextCampaignList: {
            /** @description Newest first, at most 200. */
            texts: components["schemas"]["TextCampaignItem"][];
            /** @description By what they are written and sent. */
            terms: components["schemas"]["TextTermsView"];
            /** @description The accounts that they can be sent by. */
            accounts: components["schemas"]["CarrierAccountView"][];
            key: null | components["schemas"]["PhoneKeyView"];
            /** @description When they were read. */
            asOf: string;
        };
        /** @description A campaign of texts to be written. */
        TextCampaignRequest: {
            /** @description What it is called among officers; at most 100 characters. */
            title: string;
            /** @description What the text says, without the signature. `{link}` stands once where the link goes; with both it fits one message. */
            content: string;
            /**
             * @description Who sends: `carrier_sends` or `feed`.
             * @enum {string}
             */
            mode: "carrier_sends" | "feed";
            /** @description With `feed`, the account at a carrier's gateway; left out otherwise. */
            account?: null | string;
            /** @description The first day, yyyy-MM-dd, not in the past. */
            from: string;
            /** @description The last day, at most 30 days of them. */
            until: string;
            /**
             * Format: int32
             * @description The most messages.
             */
            quota?: number;
            /** @description Whether it goes out at any hour, to those too who want no texts, and without a hold-out. */
            urgent?: boolean;
        };
        /** @description A campaign of texts, what came of it, and what the account may do with it. */
        TextCampaignView: {
            /** @description The campaign. */
            text: components["schemas"]["TextCampaignItem"];
            /** @description The text as a phone gets it. */
            sample: string;
            /** @description What an approval says back: it stands for all that was written. */
            effect: string;
            /**
             * Format: int64
             * @description What it costs at most, in hundredths of a yuan.
             */
            mostFen: number;
            /**
             * Format: int64
             * @description Links that carriers were handed, and how many of them were opened.
             */
            links: number;
            /**
             * Format: int64
             * @description Of those, opened.
             */
            linksOpened: number;
            /**
             * Format: int64
             * @description Links by which somebody was registered.
             */
            applied: number;
            /** @description The sum over cities. */
            total: components["schemas"]["TextCityFigures"];
            /** @description A row a city where something was sent or held. */
            cities: components["schemas"]["TextCityFigures"][];
            holdOut: null | components["schemas"]["HoldOutView"];
            /** @description What happened, oldest first. */
            history: components["schemas"]["HistoryEvent"][];
            /** @description What the account may do: `approve_text`, `refuse_text`, `stop_text`. */
            actions: string[];
        };
        /** @description What came of a campaign in a city. A receipt that never came is unknown, and not a delivery. */
        TextCityFigures: {
            /** @description The city or county. */
            regionCode: string;
            /** @description Its name. */
            regionName: string;
            /**
             * Format: int64
             * @description Messages that wait.
             */
            queued: number;
            /**
             * Format: int64
             * @description Messages that were handed over.
             */
            submitted: number;
            /**
             * Format: int64
             * @description Of those, on the phone.
             */
            delivered: number;
            /**
             * Format: int64
             * @description Of those, not and never.
             */
            failed: number;
            /**
             * Format: int64
             * @description Of those, nobody knows.
             */
            unknown: number;
            /**
             * Format: int64
             * @description Phones held out now.
             */
            held: number;
            /**
             * Format: int64
             * @description Links that were opened.
             */
            opened: number;
            /**
             * Format: int64
             * @description Phones or links of which somebody was registered afterwards.
             */
            applied: number;
        };
        /** @description The texts that would have gone out last. */
        TextList: {
            /** @description Newest first, at most 200. */
            texts: components["schemas"]["TextView"][];
            /** @description When they were read. */
            asOf: string;
        };
        /** @description What is said with it. */
        TextNote: {
            /** @description At most 500 characters; it is in the history and the audit trail, and names nobody. */
            text: string;
        };
        /** @description By what texts are written and sent. */
        TextTermsView: {
            /** @description What every text begins with. */
            signature: string;
            /** @description A link as it stands in a text. */
            linkSample: string;
            /**
             * Format: int32
             * @description The most characters of a text.
             */
            mostCharacters: number;
            /**
             * Format: int32
             * @description The most days of a campaign.
             */
            mostDays: number;
            /**
             * Format: int32
             * @description The most messages of a campaign.
             */
            mostMessages: number;
            /**
             * Format: int32
             * @description The hour from which texts go out.
             */
            opensAtHour: number;
            /**
             * Format: int32
             * @description The hour until which they do.
             */
            closesAtHour: number;
            /**
             * Format: int32
             * @description So many of a hundred phones get none for a while.
             */
            holdOutPercent: number;
            /**
             * Format: int32
             * @description For so long.
             */
            holdOutHours: number;
            /**
             * Format: int32
             * @description What a message costs, in hundredths of a yuan.
             */
            fenAMessage: number;
            /** @description Where that is written, or that it is assumed. */
            source: string;
        };
        /** @description A text that would have gone out. */
        TextView: {
            /** @description When. */
            at: string;
            /** @description To which phone. */
            phone: string;
            /** @description What it says. */
            text: string;
        };
        /** @description An app that was set up. */
        TotpRequest: {
            /** @description What the owner calls it. */
            name: string;
            /** @description The six figures that it shows now. */
            code: string;
        };
        /** @description What an app needs to show codes: SHA-1, six figures, 30 seconds. It is told this once. */
        TotpSetUp: {
            /** @description The secret in base 32, to be typed where no camera is at hand. */
            secret: string;
            /** @description The address with the scheme `otpauth` that apps read from a QR code. */
            address: string;
            /** @description The QR code, as SVG. */
            drawing: string;
        };
        /** @description The units of the account's region. */
        UnitList: {
            /** @description At most 5,000, by region and name. */
            units: components["schemas"]["UnitView"][];
        };
        /** @description A unit for the register. */
        UnitRequest: {
            /** @description Its name; at most 100 characters, one of a name in a region. */
            name: string;
            /** @description Its region. */
            regionCode: string;
        };
        /** @description A unit of the register. */
        UnitView: {
            /** @description Its id. */
            unitId: string;
            /** @description Its name. */
            name: string;
            /** @description Its region. */
            regionCode: string;
            /** @description The region's name. */
            regionName: string;
            /** @description The account that put it there; `notice` for those that the notice names. */
            putBy: string;
            /** @description When. */
            putAt: string;
            /** @description When it was dissolved; null while it is there. */
            dissolvedAt: null | string;
            /** @description Who took over. */
            successorId: null | string;
        };
        /** @description What a bundle says of one venue. */
        VenueBundle: {
            /**
             * Format: int64
             * @description The ten minutes that it was made in.
             */
            number: number;
            /** @description It, as a compact JWS. */
            venue: string;
        };
        /** @description What of a venue is to be another; what is left out stays. */
        VenueChangeRequest: {
            /** @description Its name, 1 to 100 characters. */
            name?: null | string;
            /** @description Its address, at most 200 characters. */
            address?: null | string;
            /** @description GB 32100 code of the organisation behind it. */
            creditCode?: null | string;
            entryRule?: null | components["schemas"]["EntryRuleField"];
            /** @description Why, where somebody else asks than who registered it; at most 500 characters. */
            reason?: null | string;
            /** @description Why it has a rule of its own, at most 200 characters; names nobody. Taken with EntryRule. */
            entryRuleReason?: null | string;
        };
        /** @description What of a venue is registered, or asked for. */
        VenueContent: {
            /** @description Its name. */
            name: string;
            /** @description Its category. */
            category: string;
            /** @description Its region. */
            regionCode: string;
            /** @description Its address, null if not given. */
            address: null | string;
            /** @description Code of the organisation behind it, null if not given. */
            creditCode: null | string;
            entryRule: null | components["schemas"]["EntryRuleField"];
            /** @description Why it has one, null if not given. */
            entryRuleReason: null | string;
        };
        /** @description How a region stands with its venues. */
        VenueCounts: {
            /** @description The region. */
            regionCode: string;
            /** @description Venues by level and state. */
            venues: components["schemas"]["VenueStateCount"][];
            /** @description Reviews by state. */
            reviews: components["schemas"]["VenueReviewCount"][];
        };
        /** @description How the venues of a region stand, by the regions one level below and by category. */
        VenueCoverageView: {
            /** @description The region. */
            regionCode: string;
            /** @description Its name. */
            regionName: string;
            /** @description The regions above it within the account's own, the highest first. */
            above: components["schemas"]["CoverageRegionView"][];
            /** @description The regions one level below, in order of code, and the region itself where venues lie in it and none of them. */
            regions: components["schemas"]["CoverageRegionView"][];
            /** @description A cell for each region and category of which there is anything. Sums over them are those of the region. */
            cells: components["schemas"]["CoverageCellView"][];
            /** @description After how many days without a scan a venue is what. */
            terms: components["schemas"]["CoverageTermsView"];
            /** @description When this was read; which places have a code and when venues were last scanned at is up to a minute older. */
            asOf: string;
        };
        /** @description A venue in a list. */
        VenueItem: {
            /** @description Its id. */
            venueId: string;
            /** @description Its name. */
            name: string;
            /** @description Its category. */
            category: string;
            /** @description Its region. */
            regionCode: string;
            /** @description The region's name. */
            regionName: string;
            /** @description Its address, null if not given. */
            address: null | string;
            /**
             * @description Whether its code is good.
             * @enum {string}
             */
            state: "in_use" | "in_review" | "suspended" | "ended";
            /** @description Whether an authority stands behind it, and not a channel alone. */
            reviewed: boolean;
            /** @description The account or channel that registered it; empty where that was before lists had it. */
            registeredBy: string;
            /** @description Since when; of one in review, when it was submitted. */
            registeredAt: string;
        };
        /** @description What is to be done to a venue. */
        VenueMeasureRequest: {
            /**
             * @description `suspend`, `resume` or `end`.
             * @enum {string}
             */
            measure: "suspend" | "resume" | "end";
            /** @description Why; at most 500 characters, names nobody. */
            text: string;
        };
        /** @description A measure against a venue. */
        VenueMeasureResponse: {
            /** @description Its id. */
            measureId: string;
            /** @description The venue. */
            venueId: string;
            /** @description The venue's name when it was asked for. */
            name: string;
            /** @description The venue's region. */
            regionCode: string;
            /** @description The region's name. */
            regionName: string;
            /**
             * @description What is to be done.
             * @enum {string}
             */
            measure: "suspend" | "resume" | "end";
            /**
             * @description Where it stands.
             * @enum {string}
             */
            state: "measure_requested" | "carrying_out" | "done" | "refused" | "expired";
            /** @description Why. */
            reason: string;
            /** @description The account that asks. */
            requestedBy: string;
            /** @description When it was asked for. */
            openedAt: string;
            /** @description Until when it is to be decided; null once it is. */
            dueAt: null | string;
            /** @description Whether that was counted through a year whose days off are not announced yet. */
            dueEstimated: boolean;
            /** @description Whether that time has passed. */
            overdue: boolean;
            /** @description What happened, oldest first. */
            history: components["schemas"]["HistoryEvent"][];
            /** @description What the account may do with it now. */
            actions: string[];
        };
        /** @description What an official may say with a decision on a venue. */
        VenueNote: {
            /** @description At most 500 characters; it is written to the audit trail and names nobody. */
            text?: null | string;
        };
        /** @description A page of venues. */
        VenuePage: {
            /** @description At most 50, in order of id. */
            venues: components["schemas"]["VenueItem"][];
            /** @description What to give as `after` for the next page; left out on the last. */
            next?: string;
        };
        /** @description The places within a venue. */
        VenuePlaceList: {
            /** @description The venue itself, then the places by number, those too that have ended. */
            places: components["schemas"]["VenuePlaceView"][];
            /**
             * Format: int32
             * @description Places in use that a venue has at most.
             */
            most: number;
        };
        /** @description What is said when a place is ended. */
        VenuePlaceNote: {
            /** @description Why an authority acts in the owner's place; at most 500 characters. */
            reason?: null | string;
        };
        /** @description A place to be added within a venue. A taxi or a bus needs a plate and a line or company, and nothing else. */
        VenuePlaceRequest: {
            /**
             * @description `entrance`, `hall`, `floor`, `vehicle`, `line`, `carriage` or `seat`.
             * @enum {string}
             */
            kind: "entrance" | "hall" | "floor" | "vehicle" | "line" | "carriage" | "seat";
            /** @description Its name in Chinese, at most 60 characters; made of the other fields for vehicles, lines, carriages and seats where it is left out. */
            name?: null | string;
            /** @description Its name in English, at most 60 characters. */
            nameEn?: null | string;
            /** @description The number plate, of a vehicle. */
            plate?: null | string;
            /** @description The line, the train or flight number, or the company of a taxi; at most 40 characters. */
            line?: null | string;
            /** @description The trip; at most 40 characters. */
            trip?: null | string;
            /** @description The carriage; at most 40 characters. */
            carriage?: null | string;
            /** @description The seat; at most 40 characters. */
            seat?: null | string;
            /** @description Why an authority acts in the owner's place; at most 500 characters. */
            reason?: null | string;
        };
        /** @description A place within a venue. */
        VenuePlaceView: {
            /**
             * Format: int32
             * @description Its number within the venue, which a scan names as `place`; 0 is the venue itself.
             */
            number: number;
            /**
             * @description What it is.
             * @enum {string}
             */
            kind: "venue" | "entrance" | "hall" | "floor" | "vehicle" | "line" | "carriage" | "seat";
            /** @description Its name in Chinese; empty for the venue itself. */
            name: string;
            /** @description Its name in English, null if not given. */
            nameEn: null | string;
            /** @description The number plate, null if it has none. */
            plate: null | string;
            /** @description The line or company, null if it has none. */
            line: null | string;
            /** @description The trip, null if it has none. */
            trip: null | string;
            /** @description The carriage, null if it has none. */
            carriage: null | string;
            /** @description The seat, null if it has none. */
            seat: null | string;
            /**
             * @description Whether scans are taken there.
             * @enum {string}
             */
            state: "in_use" | "ended";
            /** @description When it was added. */
            addedAt: string;
            /** @description When it was ended, null while it is in use. */
            endedAt: null | string;
            /**
             * Format: int32
             * @description The edition of its poster that is in force.
             */
            version: number;
            /** @description When the edition before dies; null where that is past, or there was none. */
            formerUntil: null | string;
        };
        /** @description A poster that was lost or copied is to be followed by another edition. */
        VenuePosterRequest: {
            /**
             * Format: int32
             * @description The edition that the caller knows to be in force.
             */
            version: number;
            /** @description When that dies, RFC 3339, at most 30 days ahead; at once where it is left out. */
            until?: null | string;
            /** @description Why an authority acts in the owner's place; at most 500 characters. */
            reason?: null | string;
        };
        /** @description The registration of a venue. */
        VenueRequest: {
            /** @description Its name, 1 to 100 characters. */
            name: string;
            /** @description One of the notice's categories, e.g. `railway_station`. */
            category: string;
            /** @description Its region, 12 digits, at any level. */
            regionCode: string;
            /** @description Its address, at most 200 characters. */
            address?: null | string;
            /** @description GB 32100 code of the organisation behind it. */
            creditCode?: null | string;
            entryRule?: null | components["schemas"]["EntryRuleField"];
            /** @description Why it has a rule of its own, at most 200 characters; names nobody. */
            entryRuleReason?: null | string;
        };
        /** @description A venue. */
        VenueResponse: {
            /** @description 13 characters; the venue code on the poster. */
            venueId: string;
            /** @description Its name. */
            name: string;
            /** @description Its category. */
            category: string;
            /** @description The category in Chinese. */
            categoryName: string;
            /** @description Its region. */
            regionCode: string;
            /** @description The region's name. */
            regionName: string;
            /** @description Its address, null if not given. */
            address: null | string;
            /** @description Code of the organisation behind it, null if not given. */
            creditCode: null | string;
            /** @description The rule in force. */
            entryRule: components["schemas"]["EntryRuleField"];
            /** @description Whether the rule is the venue's own. */
            ownRule: boolean;
            /** @description When it was registered. */
            registeredAt: string;
            /** @description Scans of today by verdict. */
            scansToday: components["schemas"]["VerdictCounts"];
            /** @description Why venues of the category have this rule, in Chinese; null where the rule is the venue's own. */
            entryRuleReason: null | string;
            /** @description The reason in plain English. */
            entryRuleReasonEn: null | string;
            /**
             * @description Whether its code is good: `in_use`, or not yet, not for now, not any more.
             * @enum {string}
             */
            state: "in_use" | "in_review" | "suspended" | "ended";
            /** @description Whether an authority stands behind it, and not a channel alone. */
            reviewed: boolean;
            /** @description Why it is suspended or ended, to venue administrators of its region; null else. */
            stateReason: null | string;
            /** @description The last review that was begun, null for none. */
            reviewId: null | string;
            /** @description The last measure that was asked for, null for none. */
            measureId: null | string;
            /** @description Why it has a rule of its own, null where it has none or none was given. */
            ownRuleReason: null | string;
            /**
             * Format: int32
             * @description How many people may be in it at a time, null where nobody has said.
             */
            capacity: null | number;
            /** @description The account that looks after it, to venue administrators of its region; null else, and for none. */
            keeper: null | string;
        };
        /** @description How many reviews a region has in a state. */
        VenueReviewCount: {
            /** @description Where they stand. */
            state: string;
            /**
             * Format: int32
             * @description How many.
             */
            reviews: number;
            /**
             * Format: int32
             * @description How many of them are past their time.
             */
            overdue: number;
        };
        /** @description A review in a list. */
        VenueReviewItem: {
            /** @description Its id. */
            reviewId: string;
            /** @description What it is about, in Chinese. */
            title: string;
            /** @description The venue's category. */
            category: string;
            /** @description Where it stands. */
            state: string;
            /** @description The venue's region. */
            regionCode: string;
            /** @description The region's name. */
            regionName: string;
            /** @description When it was opened. */
            openedAt: string;
            /** @description Until when it is to be dealt with; null once it is over. */
            dueAt: null | string;
            /** @description Whether that time has passed. */
            overdue: boolean;
            /** @description The account that asks; empty for a channel. */
            applicant: string;
        };
        /** @description Reviews. */
        VenueReviewList: {
            /** @description Newest first, at most 100. */
            reviews: components["schemas"]["VenueReviewItem"][];
        };
        /** @description A review of a venue. */
        VenueReviewResponse: {
            /** @description Its id. */
            reviewId: string;
            /** @description The venue: its code is good once the review is through. */
            venueId: string;
            /**
             * @description Where it stands.
             * @enum {string}
             */
            state: "draft" | "village_review" | "township_review" | "county_review" | "upper_review" | "returned" | "approving" | "approved" | "closing" | "closed";
            /** @description The level that it lies with, null for none. */
            level: null | string;
            /** @description The levels that it goes through. */
            steps: string[];
            /** @description Why those, in Chinese. */
            stepsReason: string;
            /** @description Why those, in plain English. */
            stepsReasonEn: string;
            /** @description The region whose officials are asked; higher than its level once it is overdue. */
            deskCode: string;
            /** @description The region's name. */
            deskName: string;
            /** @description The account or channel that asks. */
            applicant: string;
            /** @description Whether it is a channel. */
            byChannel: boolean;
            /** @description What is asked for. */
            asked: components["schemas"]["VenueContent"];
            before: null | components["schemas"]["VenueContent"];
            /** @description The name of the venue's region. */
            regionName: string;
            /** @description The category in Chinese. */
            categoryName: string;
            /** @description Why an authority asks in the owner's place; null for the owner. */
            reason: null | string;
            /** @description When it was opened. */
            openedAt: string;
            /** @description Until when the level is to check it, or the applicant to mend it; null once it is over. */
            dueAt: null | string;
            /** @description Whether that was counted through a year whose days off are not announced yet. */
            dueEstimated: boolean;
            /** @description Whether that time has passed. */
            overdue: boolean;
            /** @description Why it was sent back or refused, null for neither. */
            answer: null | string;
            /** @description What happened, oldest first. */
            history: components["schemas"]["HistoryEvent"][];
            /** @description What the caller may do with it now. */
            actions: string[];
            /** @description Venues that may be the same place, nearest first, at most 10. */
            twins: components["schemas"]["VenueTwinView"][];
        };
        /** @description How many venues a region has of a level and state. */
        VenueStateCount: {
            /**
             * @description The level of the region that they are registered in.
             * @enum {string}
             */
            level: "province" | "city" | "county" | "township" | "village";
            /**
             * @description Whether their codes are good.
             * @enum {string}
             */
            state: "in_use" | "in_review" | "suspended" | "ended";
            /** @description Whether an authority stands behind them. */
            reviewed: boolean;
            /**
             * Format: int64
             * @description How many.
             */
            venues: number;
        };
        /** @description What an official must say with a decision on a venue. */
        VenueText: {
            /** @description At most 500 characters; it is written to the audit trail and names nobody. What is sent back or refused the applicant reads. */
            text: string;
        };
        /** @description A venue that may be the same place as one that is reviewed. */
        VenueTwinView: {
            /** @description Its id. */
            venueId: string;
            /** @description Its name. */
            name: string;
            /** @description Its address, null if not given. */
            address: null | string;
            /** @description Its region. */
            regionCode: string;
            /** @description The region's name. */
            regionName: string;
            /**
             * @description Whether its code is good.
             * @enum {string}
             */
            state: "in_use" | "in_review" | "suspended" | "ended";
            /**
             * Format: double
             * @description How near the names are, from 0 to 1.
             */
            likeness: number;
            /** @description Whether it has the same address. */
            sameAddress: boolean;
            /** @description Whether the same organisation is behind it. */
            sameCreditCode: boolean;
        };
        /** @description Scans by verdict. */
        VerdictCounts: {
            /**
             * Format: int64
             * @description Answered allow.
             */
            allow: number;
            /**
             * Format: int64
             * @description Answered check.
             */
            check: number;
            /**
             * Format: int64
             * @description Answered deny.
             */
            deny: number;
        };
        /** @description A page of sessions. */
        VolunteerSessionList: {
            /** @description Newest first. */
            sessions: components["schemas"]["VolunteerSessionView"][];
            /** @description Asks for the following page; null on the last. */
            next: null | string;
        };
        /** @description A session as a volunteer asks for it. */
        VolunteerSessionRequest: {
            /** @description Where: a county or below, within the account's region. Helps are counted in its county. */
            regionCode: string;
            /** @description The place: a station, a neighbourhood, a market. */
            place: string;
            /** @description When it ends by itself, at most 12 hours from now. */
            until: string;
        };
        /** @description A volunteer's session, and what was counted in it. */
        VolunteerSessionView: {
            /** @description Its number; whoever was registered in it bears it. */
            sessionId: string;
            /** @description The volunteer's account. */
            account: string;
            /** @description The county that helps are counted in. */
            regionCode: string;
            /** @description Its name. */
            regionName: string;
            /** @description The place, in the volunteer's words. */
            place: string;
            /** @description When it began. */
            openedAt: string;
            /** @description When it ends by itself, or has. */
            until: string;
            /** @description When it was ended, null where nobody has. */
            closedAt: null | string;
            /**
             * @description `open`, `closed`, or `over` where it has run out.
             * @enum {string}
             */
            state: "open" | "closed" | "over";
            /** @description What was counted. */
            helps: components["schemas"]["HelpCounts"];
        };
        /** @description How a volunteer stands. */
        VolunteerView: {
            session: null | components["schemas"]["VolunteerSessionView"];
            /** @description What the volunteer has done today, in all sessions. */
            today: components["schemas"]["HelpCounts"];
            /** @description The region that the account is bound to. */
            regionCode: string;
            /** @description Its name. */
            regionName: string;
        };
        /** @description What the hub pushes: a field for each message, null for one that carries nothing. */
        WallPushes: {
            PanelsChanged: components["schemas"]["PanelsView"];
            RegionsChanged: components["schemas"]["RegionsChanged"];
            SessionEnded: null;
        };
        /** @description Somebody has applied. */
        WindowDone: {
            /** @description First character and stars. */
            maskedName: string;
            /** @description Opens the residents' own page for the person: within five minutes, once. */
            handOver: string;
        };
        /** @description An application window. */
        WindowView: {
            /** @description The channel whose it is. */
            channel: string;
            /** @description The pages that may embed it; browsers are told the same with the page. */
            origins: string[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
