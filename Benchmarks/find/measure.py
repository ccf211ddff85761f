#!/usr/bin/env python3
"""Measures `sijill find`: a record of generated people, questions of two styles and of people who are on no list (queries.py), scored
against truth; the index's time and size; questions in one warm process; the command line, cold.

  measure.py SIJILL GEN_PEOPLE.py [--size 1000000] [--seeds 11,12] [--questions 2000] [--cold 20] [--keep FOLDER]
"""
import argparse, csv, os, resource, shutil, subprocess, sys, tempfile, time

here = os.path.dirname(os.path.abspath(__file__))
ap = argparse.ArgumentParser(); ap.add_argument("sijill"); ap.add_argument("generator")
ap.add_argument("--size", type=int, default=1_000_000); ap.add_argument("--seeds", default="11,12")
ap.add_argument("--questions", type=int, default=2000); ap.add_argument("--cold", type=int, default=20)
ap.add_argument("--keep", help="keep the record and the lists here"); a = ap.parse_args()
folder = a.keep or tempfile.mkdtemp(prefix="sijill-find-")
env = dict(os.environ, SIJILL_CONFIG=f"{folder}/config")

def run(*words, out=None):
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.time()
    with open(out, "w") if out else open(os.devnull, "w") as f:
        done = subprocess.run([a.sijill, *words], env=env, stdout=f, stderr=subprocess.PIPE, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1): sys.exit(f"sijill {words[0]} ended with {done.returncode}: {done.stderr}")
    return time.time() - begun, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.stderr

try:
    for seed in a.seeds.split(","):
        at = f"{folder}/{seed}"; os.makedirs(at, exist_ok=True)
        subprocess.run([sys.executable, a.generator, "--size", str(a.size), "--seed", seed, "--arabic-share", "0.25", "--out", f"{at}/people.csv"], check=True)
        subprocess.run([sys.executable, f"{here}/queries.py", f"{at}/people.csv", at, "--questions", str(a.questions), "--seed", seed], check=True)
        record = f"{at}/r.sijill"; shutil.rmtree(record, ignore_errors=True); run("init", record)
        wall, cpu, _ = run("register", "add", "People", "--record", record, "--source", "generated", "--file", f"{at}/list.csv", "--edition", "2020", "--covers", "2011/2020,nowhere,nobody", "--yes")
        print(f"seed {seed}, {a.size} entries, a quarter in Arabic letters\n  add the list: {wall:.1f} s wall, {cpu:.1f} s CPU")
        wall, cpu, _ = run("find", "Nobody Here", "--record", record, "--quiet")
        print(f"  the first question, which makes the index: {wall:.1f} s wall, {cpu:.1f} s CPU; index {os.path.getsize(record + '/find.index') / 1e6:.0f} MB")
        answers = []
        for style in ("reports", "families", "absent"):
            answers.append(f"{at}/{style}.jsonl")
            _, _, said = run("find", "--file", f"{at}/{style}.csv", "--record", record, "--format", "jsonl", "--threads", "1", "--timings", "--quiet", out=answers[-1])
            print(f"  warm, {style}: {said.strip()}")
        words = [r for r in csv.DictReader(open(f"{at}/families.csv", encoding="utf-8"))][: a.cold]
        walls, cpus = [], []
        for r in words:
            w, c, _ = run("find", r["name"], *(["--born", r["date of birth"]] if r["date of birth"] else []), *(["--place", r["place"]] if r["place"] else []), "--record", record, "--quiet")
            walls.append(w); cpus.append(c)
        walls.sort(); cpus.sort(); p95 = min(len(walls) - 1, int(len(walls) * .95))
        if walls: print(f"  command line, cold: median {walls[len(walls)//2]*1000:.0f} ms wall, p95 {walls[p95]*1000:.0f}; CPU median {cpus[len(cpus)//2]*1000:.0f}, p95 {cpus[p95]*1000:.0f}")
        subprocess.run([sys.executable, f"{here}/score.py", at, *answers], check=True)
finally:
    if not a.keep: shutil.rmtree(folder, ignore_errors=True)
