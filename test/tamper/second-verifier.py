"""Runs verify.py, whose path is the one argument, on one bundle after another: a line of JSON in, a line of JSON out.

A process for each bundle would take longer than checking it. The bundles of the tests are made up, so that they may be written to a folder.
"""
import base64
import importlib.util
import json
import os
import sys
import tempfile

sys.dont_write_bytecode = True
spec = importlib.util.spec_from_file_location("verify", sys.argv[1])
verifier = importlib.util.module_from_spec(spec)
spec.loader.exec_module(verifier)


def outcome(job, folder):
    """The verdict and the codes, each once and sorted. `files` tells whether the container could be read."""
    paths = {}
    for name in ("zip", "receipt"):
        if job.get(name) is not None:
            paths[name] = os.path.join(folder, name)
            with open(paths[name], "wb") as file:
                file.write(base64.b64decode(job[name]))
    root = "".join(job["tsaRoots"]).encode() or None
    seen = {(ledger, seq): digest for ledger, seq, digest in job["seen"]}
    try:
        result = verifier.verify(paths["zip"], job["trust"], paths.get("receipt"), root, job["revoked"], seen)
    except verifier.Refused as refusal:
        return {"verdict": refusal.args[0], "codes": [], "files": 0}
    codes = sorted({finding["code"] for finding in result["findings"]})
    return {"verdict": result["verdict"], "codes": codes, "files": result["checked"]["files"]}


with tempfile.TemporaryDirectory() as scratch:
    for line in sys.stdin:
        print(json.dumps(outcome(json.loads(line), scratch)), flush=True)
