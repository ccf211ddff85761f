public import ArgumentParser
public import Keeping
public import RecordModel

/// For people, or one JSON object a line.
enum LinesFormat: String, ExpressibleByArgument, CaseIterable { case table, jsonl }

/// What an account can be printed as.
enum AccountFormat: String, ExpressibleByArgument, CaseIterable { case table, jsonl, md, html }

/// What estimates can be printed as.
enum EstimateFormat: String, ExpressibleByArgument, CaseIterable { case table, json, jsonl, md, svg }

/// What rival totals and counts can be printed as.
enum TotalsFormat: String, ExpressibleByArgument, CaseIterable { case table, jsonl, md, svg }

extension Account.Topic: ExpressibleByArgument {}
extension Claim.Status: ExpressibleByArgument {}
extension Claim.Kind: ExpressibleByArgument {}
extension LinkJudging.Judgement: ExpressibleByArgument {}
extension Tally.Category: ExpressibleByArgument {}
