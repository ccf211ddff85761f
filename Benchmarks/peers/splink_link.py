"""Splink 5 on DuckDB, end to end: lists in, pairs.csv and clusters.csv out, like `sijill link run`.

    splink_link.py SET OUT FILE.csv [FILE.csv]

SET chooses the settings: people, people-wide, febrl, historical, names. Where Splink publishes a notebook for the data, the settings
are the notebook's; for the others they are made after its documentation. EM is capped at a million pairs in all of them, which costs
Splink no accuracy and saves it most of its time. Prints one line of JSON: seconds of each stage.
"""

import json
import logging
import sys
import time

import duckdb
import splink.comparison_level_library as levels
import splink.comparison_library as compare
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

THREADS = 2
EM_PAIRS = 1e6
KEEP_FROM = -10  # match weight from which pairs are kept
CLUSTER_FROM = 0.95


def text(column):
    return f"nullif(trim({column}), '')"


def letters(column):
    """Letters of both scripts in lower case, without the article."""
    bare = f"regexp_replace(lower({column}), '^(al|el)[- ]', '')"
    return f"nullif(regexp_replace({bare}, '[^a-z\u0621-\u064a]', '', 'g'), '')"


def frequency(comparison):
    return comparison.configure(term_frequency_adjustments=True)


def people(wide=False):
    columns = f"""rec_id, {letters('given_name')} as given_name, {letters('father_name')} as father_name,
        {letters('family_name')} as family_name, case when length(birth_date) = 10 then birth_date end as birth_date,
        substr(birth_date, 1, 4) as birth_year, governorate, place, event_date"""
    narrow_rules = [
        ("given_name", "father_name", "family_name"), ("birth_date", "given_name"), ("birth_date", "family_name"),
        ("birth_date", "father_name"), ("birth_date", "event_date"), ("event_date", "family_name"),
        ("event_date", "place", "given_name"), ("event_date", "place", "father_name"),
        ("family_name", "father_name", "birth_year"), ("given_name", "family_name", "birth_year"),
    ]
    wide_rules = [
        ("birth_date",), ("event_date", "place"), ("given_name", "father_name", "family_name"),
        ("event_date", "family_name"), ("event_date", "given_name"), ("family_name", "birth_year"),
        ("given_name", "father_name", "birth_year"),
    ]
    place = compare.CustomComparison(
        output_column_name="place",
        comparison_levels=[
            levels.NullLevel("governorate"), levels.ExactMatchLevel("place", term_frequency_adjustments=True),
            levels.ExactMatchLevel("governorate"), levels.ElseLevel(),
        ])
    return dict(
        columns=columns,
        rules=[block_on(*rule) for rule in (wide_rules if wide else narrow_rules)],
        comparisons=[
            frequency(compare.NameComparison("given_name")), frequency(compare.NameComparison("father_name")),
            frequency(compare.NameComparison("family_name")),
            compare.DateOfBirthComparison("birth_date", input_is_string=True),
            compare.AbsoluteDateDifferenceAtThresholds(
                "event_date", input_is_string=True, metrics=["day", "day", "year"], thresholds=[3, 31, 1]),
            place,
        ],
        certain=[
            block_on("given_name", "father_name", "family_name", "birth_date"),
            block_on("given_name", "family_name", "event_date"), block_on("birth_date", "event_date"),
        ],
        recall=0.7, u_pairs=1e7, em=[block_on("given_name", "family_name"), block_on("birth_date")])


def febrl():
    names = ["rec_id", "given_name", "surname", "street_number", "address_1", "address_2", "suburb", "postcode", "state",
             "date_of_birth", "soc_sec_id"]
    swapped = "l.given_name = r.surname and l.surname = r.given_name"
    return dict(
        columns=", ".join(f"{text(name)} as {name}" for name in names),
        rules=[
            block_on("given_name", "surname"), swapped, block_on("date_of_birth"), block_on("soc_sec_id"),
            block_on("state", "address_1"), block_on("street_number", "address_1"), block_on("postcode"),
            block_on("given_name"), block_on("surname"),
        ],
        comparisons=[
            frequency(compare.NameComparison("given_name")), frequency(compare.NameComparison("surname")),
            compare.DateOfBirthComparison(
                "date_of_birth", input_is_string=True, datetime_format="%Y%m%d", invalid_dates_as_null=True),
            compare.DamerauLevenshteinAtThresholds("soc_sec_id", [1, 2]),
            frequency(compare.ExactMatch("street_number")),
            frequency(compare.DamerauLevenshteinAtThresholds("postcode", [1, 2])),
        ],
        certain=[block_on("soc_sec_id"), block_on("given_name", "surname", "date_of_birth")], recall=0.9, u_pairs=1e6,
        em=[block_on("date_of_birth"), block_on("postcode")])


def historical():
    columns = "*, first_name || ' ' || surname as both_names"
    rules = [
        ("substr(first_name,1,3)", "substr(surname,1,4)"), ("surname", "dob"), ("first_name", "dob"),
        ("postcode_fake", "first_name"), ("postcode_fake", "surname"), ("dob", "birth_place"),
        ("substr(postcode_fake,1,3)", "dob"), ("substr(postcode_fake,1,3)", "first_name"),
        ("substr(postcode_fake,1,3)", "surname"),
        ("substr(first_name,1,2)", "substr(surname,1,2)", "substr(dob,1,4)"),
    ]
    return dict(
        columns=columns, rules=[block_on(*rule) for rule in rules],
        comparisons=[
            compare.ForenameSurnameComparison(
                "first_name", "surname", forename_surname_concat_col_name="both_names"),
            compare.DateOfBirthComparison("dob", input_is_string=True), compare.PostcodeComparison("postcode_fake"),
            frequency(compare.ExactMatch("birth_place")), frequency(compare.ExactMatch("occupation")),
        ],
        certain=[
            block_on("first_name", "surname", "dob"),
            block_on("substr(first_name,1,2)", "surname", "substr(postcode_fake,1,2)"), block_on("dob", "postcode_fake"),
        ],
        recall=0.6, u_pairs=1e7, em=[block_on("first_name", "surname"), block_on("dob")])


def names():
    """Whole names in one column, in either script, with age and sex; the words of a name are taken apart."""
    words = "string_split_regex(trim(regexp_replace(lower(whole), '[^a-z\u0621-\u064a ]', '', 'g')), ' +')"
    columns = f"""rec_id, {words}[1] as first_word, {words}[2] as second_word, {words}[-1] as last_word,
        nullif(trim(whole), '') as whole, {text('age')} as age, {text('sex')} as sex"""
    return dict(
        columns=columns, whole=True,
        rules=[
            block_on("whole"), block_on("first_word", "second_word", "last_word"),
            block_on("first_word", "last_word", "age"), block_on("first_word", "second_word", "age"),
            block_on("second_word", "last_word", "age"),
        ],
        comparisons=[
            frequency(compare.NameComparison("first_word")), frequency(compare.NameComparison("second_word")),
            frequency(compare.NameComparison("last_word")),
            compare.JaroWinklerAtThresholds("whole", [0.95, 0.88]),
            compare.ExactMatch("age"), compare.ExactMatch("sex"),
        ],
        certain=[block_on("whole", "age", "sex")], recall=0.7, u_pairs=1e6,
        em=[block_on("first_word", "last_word"), block_on("second_word", "age")])


SETS = {
    "people": people, "people-wide": lambda: people(wide=True), "febrl": febrl, "historical": historical, "names": names,
}


def main():
    what, out, *files = sys.argv[1:]
    logging.getLogger("splink").setLevel(logging.WARNING)
    chosen = SETS[what]()
    stages, begun = {}, time.time()

    def stage(name):
        nonlocal begun
        stages[name] = round(time.time() - begun, 2)
        begun = time.time()

    connection = duckdb.connect()
    connection.execute(f"SET threads={THREADS}")
    database = DuckDBAPI(connection=connection)
    frames = []
    for number, file in enumerate(files):
        header = [row[0].strip() for row in connection.execute(
            f"describe select * from read_csv('{file}', all_varchar=true)").fetchall()]
        source = f"read_csv('{file}', all_varchar=true, nullstr='')"
        if chosen.get("whole"):
            name = next(column for column in header if column.startswith("name"))
            source = f"(select *, {name} as whole from {source})"
        table = connection.execute(f"select {chosen['columns']} from {source}").to_arrow_table()
        frames.append(database.register(table, dataset_display_name=f"list{number}") if len(files) > 1
                      else database.register(table))
    stage("load")
    linker = Linker(
        frames if len(frames) > 1 else frames[0],
        SettingsCreator(
            unique_id_column_name="rec_id", link_type="link_only" if len(frames) > 1 else "dedupe_only",
            blocking_rules_to_generate_predictions=chosen["rules"], comparisons=chosen["comparisons"],
            retain_intermediate_calculation_columns=False, retain_matching_columns=False))
    linker.training.estimate_probability_two_random_records_match(chosen["certain"], recall=chosen["recall"])
    stage("prior")
    linker.training.estimate_u_using_random_sampling(max_pairs=chosen["u_pairs"], seed=1)
    stage("u")
    for rule in chosen["em"]:
        linker.training.estimate_parameters_using_expectation_maximisation(
            rule, estimate_without_term_frequencies=True, max_pairs=EM_PAIRS)
    stage("em")
    pairs = linker.inference.predict(threshold_match_weight=KEEP_FROM)
    stage("predict")
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(
        pairs, threshold_match_probability=CLUSTER_FROM)
    stage("cluster")
    connection.execute(
        f"""copy (select rec_id_l as id_left, rec_id_r as id_right, match_probability as probability
            from {pairs.physical_name}) to '{out}/pairs.csv' (header)""")
    connection.execute(
        f"copy (select rec_id as id, cluster_id as cluster from {clusters.physical_name}) to '{out}/clusters.csv' (header)")
    stage("write")
    print(json.dumps(stages))


if __name__ == "__main__":
    main()
