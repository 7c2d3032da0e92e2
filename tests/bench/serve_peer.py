"""serve_peer.py - a service that looks a fact up in a dict, by FastAPI: what the
route /ask of samples/serve does, without dialogue, slips of the pen and reasons.

    uvicorn serve_peer:app --workers 2      (FACTS names a table of triples)
"""
import csv
import os

import fastapi
import pydantic

FACTS = {}
with open(os.environ["FACTS"], encoding="utf-8") as table:
    for row in csv.reader(table):
        if len(row) == 3:
            FACTS.setdefault(row[0], {}).setdefault(row[1], row[2])
NAMES = sorted(FACTS, key=len, reverse=True)
app = fastapi.FastAPI()


class Asked(pydantic.BaseModel):
    """What a caller sends."""

    question: str


@app.post("/ask")
def ask(asked: Asked):
    """The fact that the question is about: the longest name in it, then a property."""
    name = next((n for n in NAMES if n in asked.question), None)
    known = FACTS.get(name, {})
    found = max((p for p in known if p in asked.question), key=len, default=None)
    return {"rows": [{"question": asked.question, "entity": name, "property": found,
        "answer": known.get(found)}]}
