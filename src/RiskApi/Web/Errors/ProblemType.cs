namespace RiskApi.Web.Errors;

/// <summary>A kind of error that clients can tell apart by its type, which is a path that this service answers.</summary>
/// <param name="Slug">The last segment of the path.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">The kind in a line.</param>
/// <param name="Help">What to do about it.</param>
internal sealed record ProblemType(string Slug, int Status, string Title, string Help)
{
    public const string PathPrefix = "/problems/";

    public static readonly ProblemType OutOfBounds = new("out-of-bounds", 400, "The request is out of bounds",
        "The request was read, and a value in it is outside its limits. 'errors' names each place and what to change; the limits are in the OpenAPI document.");

    public static readonly ProblemType Malformed = new("malformed", 400, "The request cannot be read",
        "The body is not JSON of the operation's schema, or a parameter is not of its type. 'detail' names the place, or 'errors' each of several. Members that the schema does not name are refused, so that a misspelt one is noticed.");

    public static readonly ProblemType Unauthenticated = new("unauthenticated", 401, "The service does not know who asks",
        "Send an API key in 'Authorization: Bearer' or in 'X-Api-Key'. An admin makes keys with POST /v1/keys; whoever runs the service, with the command create-key.");

    public static readonly ProblemType Forbidden = new("forbidden", 403, "The operation is not for you",
        "The service knows who asks, and the operation takes another role: reads take a reader, writes a contributor, what all teams share an admin. Ask an admin for a key of that role.");

    public static readonly ProblemType OutOfScope = new("out-of-scope", 403, "The project belongs to another team",
        "Your key writes the projects of one team alone; 'detail' names it. Set 'team' to it, or ask an admin for a key without a team.");

    public static readonly ProblemType CrossSite = new("cross-site", 403, "The request comes from a page of another site",
        "A browser sent it for a page that is not of this service, as its headers 'Sec-Fetch-Site' or 'Origin' say. Only reads are answered so. Send the request from a program, from a page of the service such as /swagger, or with a key.");

    public static readonly ProblemType TooManyProjects = new("too-many-projects", 400, "More projects fit than go into one file",
        "Filter by tag, team, owner, provider or model so that fewer fit, or export projects one by one. Whoever runs the service can raise Exports:MostProjects.");

    public static readonly ProblemType ExpiredForm = new("expired-form", 400, "The form is no longer known",
        "A page's form carries a token that proves that the page is of this service. Send the form again from the page; what was typed is kept there.");

    public static readonly ProblemType NotFound = new("not-found", 404, "There is nothing at this path",
        "The operations are listed in /openapi/v1.json and can be tried at /swagger.");

    public static readonly ProblemType UnknownModel = new("unknown-model", 404, "The catalog holds no such model",
        "The path takes the provider's id and the model's own id. For aliases and other spellings ask GET /v1/resolve first. A model that is not in the catalog is not thereby safe.");

    public static readonly ProblemType AmbiguousModel = new("ambiguous-model", 404, "The name fits several models",
        "One name can mean models of several providers, or several versions of one. 'detail' names the paths of those that fit: ask for one of them.");

    public static readonly ProblemType UnknownProvider = new("unknown-provider", 404, "The catalog holds no such provider",
        "GET /v1/providers lists the providers.");

    public static readonly ProblemType UnknownProject = new("unknown-project", 404, "There is no such project",
        "GET /v1/projects lists the projects. One that was deleted is gone with its assessments; the audit trail keeps what it was.");

    public static readonly ProblemType UnknownDependency = new("unknown-dependency", 404, "The project calls no such model, or nobody has waived it",
        "GET /v1/projects/{id} lists the dependencies of a project, each by its model string; GET /v1/projects/{id}/waivers the waivers.");

    public static readonly ProblemType UnknownAlert = new("unknown-alert", 404, "The dependency raises no alert",
        "GET /v1/projects/{id}/alerts lists the alerts of a project. A dependency raises one where there is something to do about it or notice of its end was given, and something calls the model.");

    public static readonly ProblemType UnknownAssessment = new("unknown-assessment", 404, "The project has no such assessment",
        "GET /v1/projects/{id}/assessments lists the assessments of a project.");

    public static readonly ProblemType UnknownRescoring = new("unknown-rescoring", 404, "There is no such pass over the projects",
        "GET /v1/rescorings lists the passes; 'latest' is the newest.");

    public static readonly ProblemType UnknownSubscription = new("unknown-subscription", 404, "There is no such subscription or delivery",
        "GET /v1/subscriptions lists the subscriptions; /deliveries below one lists what it was sent. A subscription that was deleted is gone with its deliveries.");

    public static readonly ProblemType UnknownGatePolicy = new("unknown-gate-policy", 404, "There is no such gate policy",
        "GET /v1/gate-policies lists the policies that are kept; a policy can also be given in the request.");
    public static readonly ProblemType UnknownReview = new("unknown-review", 404, "The project has no such review, item or milestone",
        "GET /v1/projects/{id}/reviews lists the reviews of a project; a review lists its items; /milestones below a review lists its milestones.");

    public static readonly ProblemType UnknownChecklist = new("unknown-checklist", 404, "There is no such checklist",
        "GET /v1/checklists lists the checklists and their versions. Whoever runs the service can add files to Checklists:Folder.");

    public static readonly ProblemType UnknownKey = new("unknown-key", 404, "There is no such key",
        "GET /v1/keys lists the keys, with those that were revoked or have expired.");

    public static readonly ProblemType UnknownCatalogImport = new("unknown-catalog-import", 404, "There is no such import",
        "GET /v1/catalog/imports lists the imports. Those that did not become a revision are dropped after some days.");

    public static readonly ProblemType UnknownCatalogRevision = new("unknown-catalog-revision", 404, "There is no such revision of the catalog",
        "GET /v1/catalog/revisions lists the revisions.");

    public static readonly ProblemType UnknownCatalogOverride = new("unknown-catalog-override", 404, "There is no such override",
        "GET /v1/catalog/overrides lists the overrides.");

    public static readonly ProblemType UnknownLedgerDay = new("unknown-forecast-day", 404, "No forecast is kept of this day",
        "GET /v1/forecast/ledger names the first and the last day kept; 'latest' is the newest. A day on which the service did not run has none.");

    public static readonly ProblemType UnknownProblem = new("unknown-problem", 404, "There is no such problem type",
        "The 'type' of a problem is the path of its help.");

    public static readonly ProblemType MethodNotAllowed = new("method-not-allowed", 405, "The path does not take this method",
        "The 'Allow' header lists the methods that it takes.");

    public static readonly ProblemType NameTaken = new("name-taken", 409, "The name is in use",
        "The audit trail tells keys apart by name. Choose another name, or revoke the key that has it.");

    public static readonly ProblemType CatalogConflict = new("catalog-conflict", 409, "The catalog cannot be changed so",
        "'detail' says what stands against it: it was done before, a later revision rests on it, or one name would mean two models.");

    public static readonly ProblemType PreconditionFailed = new("precondition-failed", 412, "It is not as you expect it",
        "'If-Match' names another version than the one there is, or 'If-None-Match: *' was sent for what exists already. Read it again, make your change to what you read, and send the new 'ETag' in 'If-Match'.");
    public static readonly ProblemType NotAcceptable = new("not-acceptable", 406, "The answer cannot be given in the form that you accept",
        "The 'Accept' header names none of the operation's media types. Leave it out, or name one of them; the OpenAPI document lists them. Some operations take a 'format' parameter instead.");

    public static readonly ProblemType BodyTooLarge = new("body-too-large", 413, "The body is too large",
        "Send less at once: fewer items in more requests, or shorter texts. Whoever runs the service can raise Requests:MaxBodyBytes.");

    public static readonly ProblemType UnsupportedMediaType = new("unsupported-media-type", 415, "The body's content type is not supported",
        "Send application/json, in UTF-8.");

    public static readonly ProblemType Misdirected = new("misdirected", 421, "The request is not for this machine",
        "A service that is open answers this machine alone: by the name localhost, and not through a proxy. Whoever runs it can set Access:Mode=Keys and give keys to those who ask.");

    public static readonly ProblemType ImportTooLarge = new("import-too-large", 413, "The file exceeds a limit of imports",
        "'detail' names the limit, the place and the setting. Send less, or ask whoever runs the service to raise the setting in the section Imports.");

    public static readonly ProblemType ImportFormatUnknown = new("import-format-unknown", 415, "The format of the file was not recognised",
        "Name it in the parameter 'format'; 'detail' lists the formats and what each is recognised by.");

    public static readonly ProblemType ImportUnreadable = new("import-unreadable", 422, "The file cannot be read as its format",
        "'detail' names the place and what is wrong there; it quotes nothing of the file, which may hold secrets. Where the format was recognised wrongly, name it in the parameter 'format'.");

    public static readonly ProblemType IdempotencyKeyReused = new("idempotency-key-reused", 422, "The idempotency key was used for another request",
        "An 'Idempotency-Key' stands for one request: sent again with the same body it gets the same answer, with another body it is a mistake. Use a new key for a new request.");

    public static readonly ProblemType UnreadableFeed = new("unreadable-feed", 422, "The feed cannot be read",
        "It is not what its format says, was cut off, or names no model; nothing was changed. 'detail' says where. The formats are listed at POST /v1/catalog/imports.");

    public static readonly ProblemType PreconditionRequired = new("precondition-required", 428, "Say which version you change",
        "Send the 'ETag' that you got when you read it in 'If-Match', so that nobody's change is lost. 'If-Match: *' changes whatever version there is.");

    public static readonly ProblemType TooManyRequests = new("too-many-requests", 429, "Too many requests",
        "Wait as many seconds as 'Retry-After' says. 'RateLimit-Policy' says how many requests a client may send, and 'RateLimit' how many are left. Whoever runs the service can change RateLimits:Requests.");

    public static readonly ProblemType Internal = new("internal", 500, "The service failed",
        "This is a fault of the service. Report it with the 'traceId'; the cause is in the log under it.");

    public static readonly ProblemType Unavailable = new("unavailable", 503, "The service cannot answer now",
        "Try again later. GET /health/ready names the reason.");

    public static readonly ProblemType TrackRecordPending = new("track-record-pending", 503, "There is no track record yet",
        "It is computed in the background, some seconds after the start. Wait as many seconds as 'Retry-After' says. Whoever runs the service can turn it on and off with TrackRecord:Enabled.");

    public static readonly ProblemType[] All =
    [
        OutOfBounds, Malformed, ExpiredForm, TooManyProjects,
        Unauthenticated, Forbidden, OutOfScope, CrossSite,
        NotFound, UnknownModel, AmbiguousModel, UnknownProvider, UnknownProject, UnknownDependency, UnknownAlert, UnknownAssessment,
        UnknownRescoring, UnknownSubscription,
        UnknownGatePolicy, UnknownReview, UnknownChecklist, UnknownKey, UnknownCatalogImport, UnknownCatalogRevision, UnknownCatalogOverride, UnknownLedgerDay,
        UnknownProblem,
        MethodNotAllowed, NotAcceptable, NameTaken, CatalogConflict, PreconditionFailed, BodyTooLarge, ImportTooLarge, UnsupportedMediaType,
        ImportFormatUnknown, Misdirected, IdempotencyKeyReused, ImportUnreadable, UnreadableFeed, PreconditionRequired, TooManyRequests,
        Internal, Unavailable, TrackRecordPending,
    ];

    public string Path => PathPrefix + Slug;

    /// <summary>The kind for a status that the framework set.</summary>
    public static ProblemType? ForStatus(int status) => Array.Find(All, type => type.Status == status && type != OutOfBounds);
}
