#!/usr/bin/env python3
"""Sijill and Splink 5 on the same lists, on the same machine, one after the other: cost and accuracy of both, with the ratio.

    compare.py SIJILL [--sets people_100k,people_1m,…] [--runs 3] [--data FOLDER] [--only sijill|splink]

Makes a virtual environment beside this file (pinned packages from PyPI) and the lists in FOLDER, both once. The lists come from a
folder `shared` beside the project: its generator of invented people and its public sets. Prints medians over the runs; keeps what it
measured in FOLDER/results.json. Times are of whole processes, starting the program included.
"""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import time
import venv

here = os.path.dirname(os.path.abspath(__file__))
project = os.path.dirname(os.path.dirname(here))
shared = os.environ.get("SHARED", os.path.join(os.path.dirname(project), "shared"))
tools = os.path.join(shared, "bench", "linking")

# set: settings of Splink, options of the generator or the public set's name, options of sijill
SETS = {
    "febrl3": ("febrl", "febrl3", []),
    "febrl4": ("febrl", "febrl4", ["--one-to-one"]),
    "historical_50k": ("historical", "historical_50k", []),
    "gaza": ("names", "gaza", ["--one-to-one"]),
    "gaza_cross": ("names", "gaza_cross", ["--one-to-one"]),
    "people_10k": ("people", ["--size", "10000", "--seed", "42"], []),
    "people_100k": ("people", ["--size", "100000", "--seed", "42"], []),
    "people_100k_arabic": ("people", ["--size", "100000", "--seed", "42", "--arabic-share", "0.4"], []),
    "people_1m": ("people", ["--size", "1000000", "--seed", "42"], []),
    "people_1m_wide": ("people-wide", "people_1m", ["--spec", os.path.join(here, "wide.toml")]),
    "people_10m": (None, ["--size", "10000000", "--seed", "42"], []),
}
USUAL = "febrl3,febrl4,historical_50k,gaza,gaza_cross,people_100k,people_100k_arabic,people_1m"


def quiet(*words):
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)


def lists(name, data):
    """The input files and the truth of a set, made where they are missing."""
    source = SETS[name][1]
    if isinstance(source, str) and source in SETS and source != name:
        return lists(source, data)
    folder = os.path.join(data, name)
    inputs = [os.path.join(folder, f) for f in ("input.csv", "input-a.csv", "input-b.csv")]
    if not any(os.path.exists(f) for f in inputs):
        prepare = os.path.join(tools, "prepare.py")
        if not os.path.exists(prepare):
            sys.exit(f"The generator and the public sets are not there: {tools}\nName the folder with SHARED=…")
        if isinstance(source, str):
            quiet(sys.executable, prepare, source, folder)
        else:
            whole = os.path.join(data, f"{name}.csv")
            quiet(sys.executable, os.path.join(tools, "gen_people.py"), *source, "--out", whole)
            quiet(sys.executable, prepare, "people", whole, folder)
            os.remove(whole)
    truths = [f.replace("input", "truth") for f in inputs]
    return [f for f in inputs if os.path.exists(f)], [f for f in truths if os.path.exists(f)]


def python():
    """The interpreter of the virtual environment."""
    folder = os.environ.get("PEERS_VENV", os.path.join(here, ".venv"))
    if not os.path.exists(os.path.join(folder, "bin", "python")):
        print(f"making {folder}", flush=True)
        venv.create(folder, with_pip=True)
        quiet(os.path.join(folder, "bin", "pip"), "install", "--quiet", "-r", os.path.join(here, "requirements.txt"))
    return os.path.join(folder, "bin", "python")


def measure(words, log):
    """Runs a program: seconds by the clock, CPU seconds, the most memory in MB, and its status."""
    begun = time.time()
    with open(log, "w") as file:
        child = subprocess.Popen(words, stdout=file, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return {
        "seconds": time.time() - begun, "cpu": usage.ru_utime + usage.ru_stime, "memory": usage.ru_maxrss / 1024,
        "status": child.returncode,
    }


def score(folder, truths):
    words = [sys.executable, os.path.join(tools, "score_links.py"), "--truth", ",".join(truths), "--id", "rec_id",
             "--person", "person_id", "--pairs", f"{folder}/pairs.csv", "--clusters", f"{folder}/clusters.csv"]
    if len(truths) > 1:
        words.append("--across-only")
    return json.loads(subprocess.run(words, check=True, capture_output=True, text=True).stdout)


def machine():
    model = platform.processor() or platform.machine()
    try:
        with open("/proc/cpuinfo") as file:
            model = next(line.split(":", 1)[1].strip() for line in file if line.startswith("model name"))
    except (OSError, StopIteration):
        pass
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{model}, {os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()} {platform.machine()}"


def table(name, rows, results):
    """One set: a line for each side, the ratio below."""
    print(f"\n{name}", flush=True)
    print("            CPU s    wall s   peak MB   P@.95   R@.95  F1@.95  best F1  clusters F1  reach")
    for side, runs in rows.items():
        middle = {key: statistics.median(run[key] for run in runs) for key in ("cpu", "seconds", "memory")}
        s = runs[-1]["score"]
        print(f"{side:8} {middle['cpu']:8.2f} {middle['seconds']:9.2f} {middle['memory']:9.0f}   {s['at95']['P']:.4f}  "
              f"{s['at95']['R']:.4f}  {s['at95']['F1']:.4f}   {s['best']['F1']:.4f}       {s['clusters']['F1']:.4f}  {s['kept_recall']:.4f}")
        results[name][side] = {"median": middle, "runs": runs}
    if len(rows) == 2:
        ours, theirs = results[name]["sijill"]["median"], results[name]["splink"]["median"]
        ratio = {key: theirs[key] / max(ours[key], 1e-9) for key in ours}
        print(f"{'ratio':8} {ratio['cpu']:7.1f}× {ratio['seconds']:8.1f}× {ratio['memory']:8.1f}×", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sijill")
    parser.add_argument("--sets", default=USUAL)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--data", default=os.path.join(here, ".data"))
    parser.add_argument("--only", choices=["sijill", "splink"])
    options = parser.parse_args()
    os.makedirs(options.data, exist_ok=True)
    print(f"{machine()}; load {os.getloadavg()[0]:.1f}; medians of {options.runs}")
    results = {"machine": machine()}
    for name in options.sets.split(","):
        if name not in SETS:
            sys.exit(f"no such set: {name}; there are {', '.join(SETS)}")
        settings, _, extra = SETS[name]
        inputs, truths = lists(name, options.data)
        rows, results[name] = {}, {"load": os.getloadavg()[0]}
        for _ in range(options.runs):
            for side in ("splink", "sijill"):
                if options.only not in (None, side) or (side == "splink" and settings is None):
                    continue
                out = os.path.join(options.data, "out", f"{name}-{side}")
                os.makedirs(out, exist_ok=True)
                words = ([python(), os.path.join(here, "splink_link.py"), settings, out, *inputs] if side == "splink"
                         else [options.sijill, "link", "run", "--quiet", "--out", out, *extra, *inputs])
                run = measure(words, os.path.join(options.data, "out", f"{name}-{side}.log"))
                if run["status"] not in (0, 1) or (side == "splink" and run["status"]):
                    print(f"{name}: {side} ended with {run['status']}; see {options.data}/out/{name}-{side}.log")
                    continue
                run["score"] = score(out, truths)
                rows.setdefault(side, []).append(run)
        table(name, rows, results)
    with open(os.path.join(options.data, "results.json"), "w") as file:
        json.dump(results, file, indent=1)


if __name__ == "__main__":
    main()
