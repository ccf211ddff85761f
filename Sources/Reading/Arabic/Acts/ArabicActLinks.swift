internal import RecordModel

/// Parties of an act that stand farther off: after "من قبل" and other links, in what others say around it, in the act it came of; and its place.
extension ArabicActParties {
    // MARK: links

    /// "من قبل X", "على يد X", "برصاص X", "على Y", "عن Z", "لدى X": to the end of the clause.
    func links(
        from start: Int, _ frame: ArabicPattern.Frame, _ roles: RoleFrame, isVerb: Bool, isWide: Bool,
        _ sentence: Range<Int>,
        _ out: inout Taking
    ) {
        var at = start
        var limit = min(sentence.upperBound, start + 16)
        while at + 1 < limit {
            if text.tokens[at].kind == .mark, !ClassTags.isQuote(text.scalar(at)) {
                // "، الخميس،", "، بينهم …،"
                if nominals.isComma(at), context.isPart(at + 1) || context.isPart(at + 2),
                    let close = (at + 1..<min(sentence.upperBound, at + 18)).last(where: { nominals.isComma($0) })
                {
                    at = close + 1
                    limit = min(sentence.upperBound, at + 8)
                    continue
                }
                guard let close = (at + 1..<min(limit, at + 6)).first(where: { nominals.isComma($0) }),
                    nominals.isComma(at)
                else { return }
                at = close + 1
                continue
            }
            guard let word = arabic[at] else {
                at += 1
                continue
            }
            if word.kinds.contains(.pointing) { return }
            if at > start, !word.kinds.isDisjoint(with: [.relative, .conjunction]), word.stem != lexicon.from {
                return
            }
            if at > start, word.verb != nil, word.noun == nil, word.verbalNoun < 0 { return }
            // "مقتل 14 شخصاً في قصف على السوق": what follows is of another act
            if at > start, word.verbalNoun >= 0, arabic.kinds(at - 1).contains(.preposition), !isVerb,
                !word.joined.contains(.article)
            {
                return
            }
            var role: String?
            var first = at + 1
            if word.stem == lexicon.from || word.stem == lexicon.on, arabic.kinds(at + 1).contains(.agentLink) {
                role = roles.by
                first = at + 2
            } else if word.joined.contains(.with), lexicon.doings.isMeans(word.stem) || word.kinds.contains(.agentLink)
            {
                role = roles.by
            } else if word.stem == lexicon.held, frame.type == "violation.arbitrary_detention" {
                role = roles.by
            } else if word.stem == lexicon.against || word.stem == lexicon.towards {
                role = roles.against.flatMap { out.roles[$0] == nil ? $0 : nil }
            } else if word.stem == lexicon.on, !isVerb || isWide || roles.on != "harmed" {
                role = frame.type == "judicial.verdict" ? "target" : roles.on
            } else if word.stem == lexicon.with {
                role = roles.with
            } else if word.stem == lexicon.to {
                role = roles.to
            } else if word.stem == lexicon.about, frame.type == "judicial.release" {
                role = roles.of
            }
            guard let role, let nominal = nominals.nominal(from: first, limit: sentence.upperBound, asides: false)
            else {
                at += 1
                continue
            }
            if role == roles.by {
                if out.roles[role] == nil {
                    for part in conjuncts(nominal) { fill(part, role, &out, byLink: word.joined.isEmpty) }
                }
            } else if role == "harmed" || role == roles.of || role == "target" {
                if role == "target", frame.type.hasPrefix("sanctions"), !isSomebody(nominal) {  // "على قائمة"
                    at = nominal.core.upperBound
                    continue
                }
                for part in conjuncts(nominal) { suffer(ArabicNominal(core: part, after: part.upperBound), role, &out) }
            } else if isAgent(nominal.core) || isSomebody(nominal) {
                for part in conjuncts(nominal) { fill(part, role, &out, byLink: true) }
            }
            at = nominal.core.upperBound
        }
    }

    // MARK: from around it

    /// Fills the doer from what stands around an act: whoever denies it, of whom it is asked, or the act that it came of.
    func complete(
        _ out: inout Taking, _ match: ArabicPattern.Match, _ frame: ArabicPattern.Frame, _ sentence: Range<Int>,
        _ around: ArabicFraming.Around, after found: [Act]
    ) {
        let roles = context.lexicon.roleFrame(frame.type)
        guard let role = roles.subject, out.roles[role] == nil else { return }
        if let name = around.denier ?? around.asked, !name.isEmpty {
            out.roles[role] = [NamedSpan(name: name, span: nil)]
            return
        }
        let start = Int(text.tokens[sentence.lowerBound].start)
        if role == "perpetrator",  // "حكماً على فلان بعد إدانته بقتل …"
            let verdict = found.first(where: { $0.type == "judicial.verdict" && $0.trigger.start >= start }),
            let convict = verdict.participants["target"], isCharge(match.span.lowerBound, sentence)
        {
            out.roles[role] = convict
            return
        }
        guard role == "perpetrator", let last = found.last, let doer = last.participants[role],
            last.trigger.start >= start, isResult(match.span.lowerBound, last, sentence)
        else { return }
        out.roles[role] = doer
    }

    /// After "بتهمة", "لارتكاب", "إدانته بـ", or joined to what is.
    func isCharge(_ at: Int, _ sentence: Range<Int>) -> Bool {
        (max(sentence.lowerBound, at - 14)..<at + 1).contains {
            guard let word = arabic[$0] else { return false }
            return lexicon.doings.isCharge(word.stem) || word.verbalNoun >= 0 && lexicon.doings.accuses(word.verbalNoun)
        }
    }

    /// "ما أسفر عن مقتل … وتدمير …": after a verb of result, or joined to what is.
    func isResult(_ at: Int, _ last: Act, _ sentence: Range<Int>) -> Bool {
        let floor = max(sentence.lowerBound, text.token(at: last.trigger.end))
        if arabic[at]?.joined.contains(.and) == true, at - floor < 12, last.type.hasPrefix("violation") { return true }
        return (max(floor, at - 4)..<max(floor, at)).contains {
            arabic[$0]?.verb.map { lexicon.doings.results($0.lemma) } ?? false
        }
    }

    // MARK: where

    /// "في مدينة …", "في ريف …", "قرب …": the place named in the clause after an act.
    func place(_ match: ArabicPattern.Match, _ sentence: Range<Int>) -> String? {
        var at = match.whole.upperBound
        let limit = min(sentence.upperBound, at + 22)
        while at < limit {
            if text.tokens[at].kind == .mark, text.isMark(at, 0x61B) || text.isMark(at, 0x3A) { return nil }
            if let word = arabic[at], word.stem == lexicon.at || word.joined.contains(.with) {
                let first = word.stem == lexicon.at ? at + 1 : at
                if let name = placeName(first, limit) { return name }
            }
            at += 1
        }
        return nil
    }

    /// A place: a name that the gazetteer knows, or the words after "مدينة" and its like.
    func placeName(_ start: Int, _ limit: Int) -> String? {
        var at = start
        while at < limit, arabic.kinds(at).contains(.placeKind), at - start < 3 {
            if arabic[at]?.isDefinite == true { return nil }  // "في المدينة": whichever
            at += 1
        }
        guard at < limit else { return nil }
        if let name = context.names.covering(at), name.type == .location { return name.name }
        guard at > start, phrases.isNominal(at, first: false), arabic[at]?.noun == nil,
            arabic[at]?.verbalNoun ?? -1 < 0, context.names.covering(at)?.type != .nationality
        else { return nil }
        let isHead = arabic.kinds(at).contains(.placeHead)
        return phrases.name(at..<min(limit, isHead ? at + 2 : at + 1))
    }
}
