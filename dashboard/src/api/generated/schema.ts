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
         * @description Nothing changes before a second official approves it.
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
         * @description Up to 500 people: answers 200 when every person has the fact and every node's board shows the colour. More: answers 202 at once; Location is the address where `done` counts up to `people` and `status` becomes `applied`.
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
         * Undo it as a whole
         * @description Answers 200 or 202 as an approval does.
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
         * Read the audit trail, and check its chain
         * @description `after` is the sequence number behind which to begin, `limit` at most 1,000.
         */
        get: {
            parameters: {
                query?: {
                    after?: number;
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
         * @description The lookup is in the audit trail before it is answered, found or not.
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
         * @description Within 15 seconds no node takes it any more, and screens that watch with it are cut off.
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
         * @description 201 for a new person, 200 with the same id when the document is registered already, through whatever channel.
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
        /** A person, masked, with the colour and its reason */
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
         * @description Answers the code as text; with `Accept: image/svg+xml` or `image/png` it is drawn as a QR code. A code is good for 60 seconds.
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
    "/v1/regions/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A region's numbers now */
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
         * @description Kept for province, cities and counties, for the last days. Cumulative within the day.
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
         * @description `level` is `city` (province and cities) or `county` (counties too); `version` the version, the newest without it; `format` `json`, `csv` or `xlsx`, or the Accept header; `lang` `zh` or `en` for CSV and XLSX. With `level=county`, JSON is the stored document byte for byte. An export is in the audit trail before it is answered.
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
        get?: never;
        put?: never;
        /**
         * Sign in
         * @description Answers a session token for `Authorization: Bearer`, good for 8 hours. Five wrong passwords in a row lock the account for 15 minutes.
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
        get?: never;
        put?: never;
        /**
         * Register a venue (场所)
         * @description Takes a channel's key or a venue administrator's session; an administrator may register in his or her region only.
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
    "/v1/venues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A venue with its rule and today's scans */
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description An application for a health code. */
        ApplicationRequest: {
            /** @description The identity document. */
            document: components["schemas"]["DocumentField"];
            /** @description The name as on the document, 1 to 60 characters. */
            name: string;
            /** @description Mainland mobile number. */
            phone: string;
            /** @description Home region: 12 digits, at any level; the lower the better. */
            regionCode: string;
        };
        /** @description A person in an assignment, named by id or by document. */
        AssignedPerson: {
            /** @description The pseudonymous id. */
            personId?: null | string;
            document?: null | components["schemas"]["DocumentField"];
        };
        /** @description A request to add one coded fact to people (赋码). It has no effect before a second official approves it. */
        AssignmentRequest: {
            /** @description Code of a rule-book row, e.g. `SC05`. */
            reasonCode: string;
            /** @description The command document it rests on, 1 to 64 characters. */
            documentNumber: string;
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
             * @description `pending`, `applying`, `applied`, `rejected`, `expired`, `reversing` or `reversed`.
             * @enum {string}
             */
            status: "pending" | "applying" | "applied" | "rejected" | "expired" | "reversing" | "reversed";
            /** @description The rule-book row. */
            reasonCode: string;
            /** @description The command document. */
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
            status: "pending" | "applying" | "applied" | "rejected" | "expired" | "reversing" | "reversed";
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
        };
        /** @description A page of the audit trail. */
        AuditPage: {
            /** @description Lines in order. */
            lines: components["schemas"]["AuditLineView"][];
            /** @description Whether each line of the page follows the one before and is as it was written. */
            intact: boolean;
        };
        /** @description A case that waits for the account. */
        CaseItem: {
            /** @description Its id; of an assignment the `assignmentId`. */
            caseId: string;
            /** @description `assignment`. */
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
            /** @description The rule-book row. */
            reasonCode: string;
            /** @description Who opened it. */
            maker: string;
            /** @description The document that it rests on. */
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
             * @description Those with at least one scan today.
             */
            active: number;
            /**
             * Format: int32
             * @description Those without.
             */
            silent: number;
        };
        /** @description The registered persons who applied through one channel. */
        ChannelView: {
            /** @description The channel's name; empty for several small ones together. */
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
        /** @description Who was registered in a region when a day ended. */
        ChildDay: {
            /** @description The region. */
            code: string;
            /**
             * Format: int64
             * @description Persons; to callers without key or session null from 1 to 9.
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
        /** @description Registered persons by colour; null where the count is suppressed. */
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
        /** @description Asks for the next version of a report. */
        CorrectionRequest: {
            /** @description Why, 1 to 500 characters; it is printed in the report and written to the audit trail. */
            reason: string;
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
             * @description Those with at least one scan today.
             */
            active: number;
            /**
             * Format: int32
             * @description Those without.
             */
            silent: number;
            /** @description By category; categories without a venue are left out. */
            categories: components["schemas"]["CategoryView"][];
            /** @description How many regions of each level below have venues, from the highest level down. */
            levels: components["schemas"]["LevelView"][];
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
        };
        /** @description A region's figures of one day. To callers without key or session counts of persons from 1 to 9 are null. */
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
        /** @description An identity document in a request. */
        DocumentField: {
            /** @description `resident_id`, `passport`, `hk_macau_permit`, `taiwan_permit` or `foreign_permanent_resident`. */
            type: null | string;
            /** @description Its number. */
            number: null | string;
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
        JsonElement: unknown;
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
             * @description Those where a venue has at least one scan today.
             */
            active: number;
            /**
             * Format: int32
             * @description Those with venues, of which none has.
             */
            silent: number;
        };
        /** @description One line of a person's recent history. */
        LookupEvent: {
            /** @description When. */
            at: string;
            /**
             * @description `applied`, `fact_added`, `fact_withdrawn` or `colour_changed`.
             * @enum {string}
             */
            kind: "applied" | "fact_added" | "fact_withdrawn" | "colour_changed";
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
            /** @description What the lookup is for, 1 to 200 characters; it is written to the audit trail. */
            purpose: string;
            /** @description The call's id in the hotline's own system. */
            callId?: null | string;
        };
        /** @description The answer to a lookup. */
        LookupResponse: {
            /** @description Several where relatives share a phone. */
            results: components["schemas"]["LookupResult"][];
            /**
             * Format: int64
             * @description The audit line that records the lookup.
             */
            auditSequence: number;
            /** @description When it was answered. */
            asOf: string;
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
        /** @description What the wall shows of a region beside its numbers. The wall's hub sends the same shape. */
        PanelsView: {
            /** @description The region. */
            code: string;
            coverage: null | components["schemas"]["CoverageView"];
            /** @description Registered persons by channel, the largest first; null until they have been counted once. To callers without session or key, channels of fewer than ten persons are put together under an empty name. */
            channels: null | components["schemas"]["ChannelView"][];
            /** @description The transit hubs with the most scans in the last minutes, busiest first, eight at most. */
            hubs: components["schemas"]["HubView"][];
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
        };
        /** @description A sample of a day's curve, cumulative within the day. To callers without key or session counts of persons from 1 to 9 are null. */
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
        /**
         * @description The codes of problems. Which of them an address answers stands there.
         * @enum {string}
         */
        ProblemCode: "api_key_missing" | "api_key_unknown" | "assignment_in_wrong_state" | "assignment_not_found" | "batch_too_large" | "body_too_large" | "category_unknown" | "code_expired" | "code_forged" | "code_from_the_future" | "code_malformed" | "code_or_document_required" | "code_unknown_key" | "credit_code_check_digit_wrong" | "credit_code_malformed" | "credit_code_missing" | "credit_code_organisation_check_digit_wrong" | "direction_unknown" | "document_check_digit_wrong" | "document_date_invalid" | "document_number_malformed" | "document_number_missing" | "document_registered_to_another_name" | "field_invalid" | "field_missing" | "forbidden" | "internal_error" | "journal_unavailable" | "kiosk_not_found" | "kiosk_token_unknown" | "locked_out" | "maker_is_checker" | "malformed_json" | "malformed_messagepack" | "method_not_allowed" | "name_invalid" | "node_isolated" | "node_not_serving" | "not_found" | "out_of_region" | "overloaded" | "person_not_found" | "phone_invalid" | "rate_limited" | "reason_unknown" | "region_unknown" | "report_issued_meanwhile" | "report_not_found" | "scan_id_reused" | "session_invalid" | "status_unavailable" | "storage_unavailable" | "target_not_found" | "tier_may_not_assign" | "too_many_kiosks" | "unknown_document_type" | "unknown_field" | "unsupported_media_type" | "venue_out_of_scope" | "venue_unknown" | "wrong_credentials";
        /** @description The regions one level below a region. */
        RegionChildren: {
            /** @description The region above. */
            code: string;
            /** @description Its children in order of code, empty for a village. */
            children: components["schemas"]["RegionView"][];
            /** @description When the newest of these numbers arrived. */
            asOf: string;
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
            /** @description Registered persons by colour; to callers without key or session all three are null when yellow or red is under 10. */
            colours: components["schemas"]["ColourNumbers"];
            /** @description When the newest of these numbers arrived. */
            asOf: string;
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
        /** @description A region in a daily report, everything below it included. */
        ReportRow: {
            /**
             * Format: int32
             * @description Place among the regions of its level in the province, by adoption rate; equal rates share a place.
             */
            rank: number;
            /**
             * Format: int32
             * @description Place among the regions under the same parent.
             */
            rankInParent: number;
            /** @description 12 digits. */
            code: string;
            /** @description Chinese name. */
            name: string;
            /** @description English name where there is an established one, else the Chinese. */
            nameEn: string;
            /**
             * @description `province`, `city` or `county`.
             * @enum {string}
             */
            level: "province" | "city" | "county";
            /** @description Code of the region above, null for the province. */
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
            /** @description Code of the rule-book row behind the colour, or what else decided: `not_registered`, `code_state`, `test_missing`, `test_too_old`, `pop_up`. */
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
        };
        /** @description Scans that are answered together. */
        ScanBatchRequest: {
            /** @description At most 1,000 scans, each as in ScanMessage; each is read on its own, so that one bad scan spoils no other. */
            scans: unknown[];
        };
        /** @description The answers of a batch. */
        ScanBatchResponse: {
            /** @description In the order of the scans: a ScanAnswer or a ScanProblem each. */
            results: unknown[];
        };
        /** @description A scan as a gate sends it. Either Code or Document, not both. */
        ScanMessage: {
            /** @description The venue, 13 characters. */
            venueId: string;
            /** @description The text of the health code. */
            code?: null | string;
            document?: null | components["schemas"]["DocumentField"];
            /** @description `in`, `out` or `pass`. */
            direction: string;
            /** @description The gate's own UUID, so that a retry is recorded once. */
            scanId?: null | string;
            /** @description The gate's own name: up to 32 ASCII letters, digits, dots, dashes, underscores and colons. */
            gateId?: null | string;
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
             * @description Scan records that are durable on a node and not yet in the database, about.
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
            /** @description The nodes one by one, for callers with a session or key; null for the public and for screens. */
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
             * @description Scan records that are durable on a node and not yet in the database, about.
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
            /** @description The nodes one by one, for callers with a session or key; null for the public and for screens. */
            nodes: null | components["schemas"]["NodeView"][];
            /** @description When this was put together. */
            asOf: string;
        };
        /** @description A sign-in. */
        SessionRequest: {
            /** @description The account. */
            userName: string;
            /** @description Its password. */
            password: string;
        };
        /** @description A session. */
        SessionResponse: {
            /** @description Goes into `Authorization: Bearer`. */
            token: string;
            /** @description When it ends. */
            expiresAt: string;
            /** @description The account. */
            userName: string;
            /** @description Its roles. */
            roles: string[];
            /** @description The region that bounds it. */
            regionCode: string;
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
             * @description Registered persons now; null to callers without key or session while under 10, as are rate, pace and day.
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
        /** @description What the hub pushes: a field for each message, null for one that carries nothing. */
        WallPushes: {
            PanelsChanged: components["schemas"]["PanelsView"];
            RegionsChanged: components["schemas"]["RegionsChanged"];
            SessionEnded: null;
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
