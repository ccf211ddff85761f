#!/usr/bin/env python3
"""Scores any name matcher on arabic-name-pairs.tsv.

    score.py --queries            prints left TAB right, one pair a line: what the matcher is to score
    score.py SCORES [THRESHOLD]   reads one number a line, in the same order, more being more alike; prints precision, recall and F1
                                  by category at THRESHOLD (default: the best one over all pairs, found on these pairs)
"""
import pathlib
import sys


def pairs():
    file = pathlib.Path(__file__).with_name("arabic-name-pairs.tsv")
    for line in file.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def measures(rows, threshold):
    hits = sum(same and score >= threshold for same, score, _ in rows)
    wrong = sum(not same and score >= threshold for same, score, _ in rows)
    same = sum(same for same, _, _ in rows)
    precision = hits / (hits + wrong) if hits + wrong else 0.0
    recall = hits / same if same else 0.0
    return precision, recall, 2 * hits / (hits + wrong + same) if hits + wrong + same else 0.0


def main(arguments):
    if not arguments or arguments[0] in ("-h", "--help"):
        print(__doc__)
        return 2
    if arguments[0] == "--queries":
        for left, right, *_ in pairs():
            print(f"{left}\t{right}")
        return 0
    scores = [float(line) for line in pathlib.Path(arguments[0]).read_text().split()]
    table = list(pairs())
    if len(scores) != len(table):
        print(f"{arguments[0]} has {len(scores)} scores, the table {len(table)} pairs", file=sys.stderr)
        return 2
    rows = [(row[2] == "same", score, row[3]) for row, score in zip(table, scores)]
    threshold = float(arguments[1]) if len(arguments) > 1 else max(sorted(set(scores)), key=lambda t: measures(rows, t)[2])
    for category in sorted({row[2] for row in rows}):
        part = [row for row in rows if row[2] == category]
        right = sum(same == (score >= threshold) for same, score, _ in part)
        print(f"{category:22} right {right:3} of {len(part):3}")
    print("all                    P {:.3f} R {:.3f} F1 {:.3f} at {:g}".format(*measures(rows, threshold), threshold))
    return 0


sys.exit(main(sys.argv[1:]))
