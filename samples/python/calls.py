"""Every call of a channel and a gate, with Python 3.9 or later alone. URL, CHANNEL_KEY, GATE_KEY and DOCUMENT (a citizen's number) come from the environment."""
import datetime, json, os, random, time, urllib.error, urllib.request, uuid

URL, CHANNEL, GATE = os.environ["URL"], os.environ["CHANNEL_KEY"], os.environ["GATE_KEY"]


def call(method, path, key, body=None):
    """Answers the status and the JSON; waits where the service asks for it. Whatever is sent again here may be sent again."""
    data = None if body is None else json.dumps(body).encode()
    for attempt in range(6):
        request = urllib.request.Request(URL + path, data, {"X-Api-Key": key, "Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=30) as response:
                return response.status, json.load(response)
        except urllib.error.HTTPError as error:
            if error.code not in (429, 500, 502, 503, 504) or attempt == 5:
                return error.code, json.load(error)
            pause = float(error.headers.get("Retry-After") or 2 ** attempt)
        except OSError:
            if attempt == 5:
                raise
            pause = 2 ** attempt
        time.sleep(pause * random.uniform(1, 1.25))


# A channel: a venue, a person, a code to show.
venue = call("POST", "/v1/venues", CHANNEL, {"name": "成都东站", "category": "railway_station", "regionCode": "510108000000"})[1]["venueId"]
print("venue", len(venue))
application = {"document": {"type": "resident_id", "number": os.environ["DOCUMENT"]}, "name": "王小明", "phone": "13800138000", "regionCode": "510104017001"}
person = call("POST", "/v1/persons", CHANNEL, application)[1]["personId"]
print("apply", call("GET", f"/v1/persons/{person}", CHANNEL)[1]["colour"])
code = call("POST", f"/v1/persons/{person}/codes", CHANNEL)[1]["code"]
print("show", len(code))

# A gate: a scan, the same again after a lost answer, several at once.
scan = {"venueId": venue, "code": code, "direction": "in", "gateId": "east-1", "scanId": str(uuid.uuid4())}
print("scan", call("POST", "/v1/scans", GATE, scan)[1]["verdict"])
print("repeat", call("POST", "/v1/scans", GATE, scan)[1]["verdict"])
results = call("POST", "/v1/scans/batch", GATE, {"scans": [scan, {"venueId": venue, "code": "x", "direction": "in"}]})[1]["results"]
print("batch", *(result.get("verdict") or result["code"] for result in results))

# A gate that was without the network: the bundle that it decides by, and what it decided.
print("bundle", str(call("GET", f"/v1/bundles/latest?venueId={venue}", GATE)[1]["number"] > 0).lower())
now = datetime.datetime.now(datetime.timezone.utc).isoformat()
late = {**scan, "direction": "out", "scanId": str(uuid.uuid4()), "scannedAt": now, "clockOffsetSeconds": 0, "verdict": "check"}
for _ in range(2):
    print("late", call("POST", "/v1/scans/late", GATE, {"scans": [late]})[1]["results"][0]["status"])

# A channel again: a code on paper, what is asked for on behalf of a person, and the end of a registration, to which a code goes by text.
print("printed", call("POST", f"/v1/persons/{person}/printed-codes", CHANNEL)[1]["code"][:4])
print("appeal", call("POST", f"/v1/persons/{person}/appeals", CHANNEL, {"text": "我没有去过。"})[1]["code"])
print("correction", call("POST", f"/v1/persons/{person}/corrections", CHANNEL, {"name": "王小民"})[1]["state"])
print("withdrawal", str(len(call("POST", f"/v1/persons/{person}/withdrawal/code", CHANNEL)[1]["ticket"]) > 0).lower())
