#!/usr/bin/env python3
"""Scores answers of `sijill find --file … --format jsonl` (queries.py).  score.py FOLDER ANSWERS.jsonl…"""
import csv, json, sys
folder = sys.argv[1]
person = {r["rec_id"]: r["person"] for r in csv.DictReader(open(f"{folder}/people.csv"))}
truth = {r["question"]: r for r in csv.DictReader(open(f"{folder}/truth.csv", encoding="utf-8"))}
ranks, fits, verdict, said = {}, {}, {}, {}
for path in sys.argv[2:]:
    for line in open(path, encoding="utf-8"):
        j = json.loads(line); q = j["query"]
        if j["kind"] == "answer": verdict[q] = j["fit"]; continue
        right = person.get(j["key"]) == truth[q]["person"]
        said.setdefault(j["fit"], []).append(right)
        if right and q not in ranks: ranks[q] = j["rank"]; fits[q] = j["fit"]
def row(name, qs):
    if qs: print(f"  {name:<14} {len(qs):>6}  {sum(ranks.get(q, 99) == 1 for q in qs)/len(qs):.4f}  {sum(ranks.get(q, 99) <= 10 for q in qs)/len(qs):.4f}")
for style in ("reports", "families"):
    qs = [q for q in verdict if truth[q]["style"] == style]
    if not qs: continue
    print(f"  {style:<14} asked   at 1    at 10"); row("all", qs)
    kinds = {}
    for q in qs:
        for k in set(truth[q]["noise"].split(";")): kinds.setdefault(k or "no noise", []).append(q)
    for k in sorted(kinds, key=lambda k: -len(kinds[k])):
        if len(kinds[k]) >= 20: row(k, kinds[k])
    print("  verdicts: " + ", ".join(f"{v} {sum(verdict[q] == v for q in qs)/len(qs):.3f}" for v in ("good", "possible", "none")))
qs = [q for q in verdict if truth[q]["style"] == "absent"]
if qs: print("  absent: " + ", ".join(f"{v} {sum(verdict[q] == v for q in qs)/len(qs):.3f}" for v in ("good", "possible", "none")))
print("  right among candidates said: " + ", ".join(f"{f} {sum(v)/len(v):.3f} of {len(v)}" for f, v in sorted(said.items())))
