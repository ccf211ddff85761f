internal import RecordModel

/// What others say around an act in Arabic text: who denies it, of whom it is asked.
struct ArabicFraming {
    /// What is said around one place.
    struct Around {
        /// Whoever denies what stands there.
        var denier: String?
        /// Of whom what stands there is asked; empty where nobody is named.
        var asked: String?
    }

    private var denied: [(range: Range<Int>, name: String)] = []
    private var asked: [(range: Range<Int>, name: String)] = []

    /// Gathers what quotations deny and demands ask for. Cost: linear, given sorting.
    init(_ draft: Draft) {
        for claim in draft.claims {
            switch claim.body {
            case .quotation(let quotation):
                guard let cue = quotation.cue, let content = quotation.content.first else { continue }
                let at = draft.text.token(at: cue.start)
                guard draft.lexicons.arabic.kind(at, draft.text, draft.arabic) == .deny else { continue }
                denied.append((content.range, quotation.speaker.map { $0.span?.exact ?? $0.name } ?? ""))
            case .demand(let demand): asked.append((demand.content.range, demand.addressee ?? ""))
            default: break
            }
        }
        denied.sort { $0.range.lowerBound < $1.range.lowerBound }
        asked.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// What is said around an offset. Cost: a binary search.
    func around(_ offset: Int) -> Around {
        Around(denier: ArabicFraming.last(denied, offset), asked: ArabicFraming.last(asked, offset))
    }

    private static func last(_ ranges: [(range: Range<Int>, name: String)], _ offset: Int) -> String? {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0, ranges[low - 1].range.contains(offset) else { return nil }
        return ranges[low - 1].name
    }
}
