#!/usr/bin/env python3
"""Makes questions for `sijill find` from a file of gen_people.py (../../../shared/bench/linking), with the list they are asked of.

  queries.py PEOPLE.csv OUT [--questions N] [--seed N]

Three styles:
  reports   a further report of a person is taken off the list and asked: the generator's own noise
  families  what a family writes: any person of the list, the whole name in one field, in either script, parts left out, changed places,
            two slips of the pen in one word, chat digits, French and Turkish habits, kunyas, an age or a year for the date, either digits
  absent    reports of people of whom nothing is left on the list
Writes OUT/list.csv (opaque ids), OUT/reports.csv, families.csv and absent.csv, each with a column of the question's id, and
OUT/truth.csv (question,style,noise,person) and OUT/people.csv (rec_id,person).
"""
import argparse, csv, os, random

ap = argparse.ArgumentParser(); ap.add_argument("people"); ap.add_argument("out")
ap.add_argument("--questions", type=int, default=2000); ap.add_argument("--seed", type=int, default=1); a = ap.parse_args()
rng = random.Random(a.seed); os.makedirs(a.out, exist_ok=True)
rows = list(csv.DictReader(open(a.people, encoding="utf-8")))
by = {}
for r in rows: by.setdefault(r["person_id"], []).append(r)
ids = sorted(by); rng.shuffle(ids)
several = [p for p in ids if len(by[p]) > 1]
asked = several[: a.questions]
gone = set(several[a.questions: 2 * a.questions])
taken = {}
for p in asked: taken[p] = rng.choice([r for r in by[p] if len(r["noise"].split(";")) == max(len(x["noise"].split(";")) for x in by[p])])
off = {id(r) for r in taken.values()}
lists = [r for r in rows if id(r) not in off and r["person_id"] not in gone]
rng.shuffle(lists)
COLS = "given_name father_name family_name sex birth_date governorate place event_date event_type".split()
with open(f"{a.out}/list.csv", "w", encoding="utf-8", newline="") as f, open(f"{a.out}/people.csv", "w", newline="") as g:
    w, x = csv.writer(f, lineterminator="\n"), csv.writer(g, lineterminator="\n")
    w.writerow(["rec_id"] + COLS); x.writerow(["rec_id", "person"])
    for n, r in enumerate(lists, 1):
        w.writerow([f"r{n}"] + [r[c] for c in COLS]); x.writerow([f"r{n}", r["person_id"]])
truth = csv.writer(open(f"{a.out}/truth.csv", "w", encoding="utf-8", newline=""), lineterminator="\n")
truth.writerow(["question", "style", "noise", "person"])

def report(style, name, chosen):
    with open(f"{a.out}/{name}.csv", "w", encoding="utf-8", newline="") as f:
        w = csv.writer(f, lineterminator="\n"); w.writerow(["id"] + COLS)
        for n, r in enumerate(chosen, 1):
            w.writerow([f"{style}{n}"] + [r[c] for c in COLS]); truth.writerow([f"{style}{n}", style, r["noise"], r["person_id"]])

report("reports", "reports", [taken[p] for p in asked])
report("absent", "absent", [rng.choice(by[p]) for p in sorted(gone)[: a.questions // 2]])

EAST = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
HABITS = {
    "french": [("sh", "ch"), ("u", "ou"), ("w", "ou"), ("j", "dj"), ("q", "k"), ("ay", "ai"), ("kh", "kh"), ("ee", "i")],
    "turkish": [("sh", "ş"), ("j", "c"), ("kh", "h"), ("q", "k"), ("w", "v"), ("th", "s"), ("dh", "z"), ("gh", "ğ"), ("al-", "el ")],
    "chat": [("kh", "5"), ("h", "7"), ("sh", "sh"), ("q", "2")],
    "plain": [("aa", "a"), ("ee", "i"), ("oo", "u"), ("ou", "u"), ("al-", ""), ("ss", "s"), ("mm", "m"), ("'", "")],
}

def slip(s):
    if len(s) < 4: return s
    i = rng.randrange(1, len(s) - 1); k = rng.randrange(4); letters = "abdefhiklmnorstuwyz" if s.isascii() else "ابتجحدرسشعفقكلمنهوي"
    return s[:i] + s[i + 1:] if k == 0 else s[:i] + s[i + 1] + s[i] + s[i + 2:] if k == 1 else s[:i] + rng.choice(letters) + s[i + 1:] if k == 2 else s[:i] + s[i] + s[i:]

def family(r):
    noise = []
    n = [r["given_name"], r["father_name"], r["family_name"]]
    if n[0].isascii():
        habit = rng.choice([None, None, "french", "turkish", "chat", "plain"])
        if habit:
            noise.append(habit)
            for k in range(3):
                low = n[k].lower()
                for old, new in HABITS[habit]:
                    if habit != "chat" or rng.random() < .6: low = low.replace(old, new)
                n[k] = low.title()
    x = rng.random()
    if x < .15: k = rng.randrange(3); n[k] = slip(slip(n[k])); noise.append("two-slips")
    elif x < .35: k = rng.randrange(3); n[k] = slip(n[k]); noise.append("slip")
    x = rng.random(); q = {}
    if x < .12 and n[1]: n[1] = ""; noise.append("no-father")
    elif x < .20 and n[1] and n[2]: n = [n[2], n[0], n[1]]; noise.append("family-first")
    elif x < .24 and n[1]: n[0], n[1] = n[1], n[0]; noise.append("swap")
    if rng.random() < .05: n.append("أبو محمد" if not n[0].isascii() else "Abu Muhammad"); noise.append("kunya")
    q["name"] = " ".join(t for t in n if t)
    b, e = r["birth_date"], r["event_date"]; x = rng.random()
    if not b or x < .10: noise.append("no-birth")
    elif x < .35: q["birth"] = b[:4]; noise.append("year")
    elif x < .45: q["birth"] = str(int(b[:4]) + rng.choice((-1, 1))); noise.append("year-off")
    elif x < .55: q["birth"] = "حوالي " + b[:4].translate(EAST); noise.append("about")
    elif x < .65 and e and len(b) >= 4: q["age"] = str(max(0, int(e[:4]) - int(b[:4]) + rng.choice((-1, 0, 0, 1)))); noise.append("age")
    elif x < .75 and len(b) == 10: q["birth"] = b[:7]; noise.append("month")
    elif x < .85 and len(b) == 10: q["birth"] = f"{b[8:]}/{b[5:7]}/{b[:4]}".translate(EAST); noise.append("east")
    else: q["birth"] = b
    x = rng.random()
    if x < .60: q["place"] = r["place"]
    elif x < .80: q["place"] = r["governorate"]; noise.append("region")
    else: noise.append("no-place")
    if rng.random() < .3: q["sex"] = r["sex"]
    return q, noise

pool = [r for r in rng.sample(lists, a.questions * 2) if r["given_name"] and r["family_name"] and r["father_name"]][: a.questions]
with open(f"{a.out}/families.csv", "w", encoding="utf-8", newline="") as f:
    w = csv.writer(f, lineterminator="\n"); w.writerow(["id", "name", "date of birth", "age", "place", "sex"])
    for n, r in enumerate(pool, 1):
        q, noise = family(r)
        w.writerow([f"families{n}"] + [q.get(c, "") for c in ("name", "birth", "age", "place", "sex")])
        truth.writerow([f"families{n}", "families", ";".join(noise), r["person_id"]])
