import Syntax
import Testing
import Training

@Suite("Treebank files") struct ConlluReaderTests {
    private let good = """
        # text = Dogs don't bark
        1\tDogs\tdog\tNOUN\tNNS\t_\t4\tnsubj\t_\t_
        2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
        2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_
        3\tn't\tnot\tPART\tRB\t_\t4\tadvmod:neg\t_\t_
        4\tbark\tbark\tVERB\tVB\t_\t0\troot\t_\t_
        4.1\tloud\t_\t_\t_\t_\t_\t_\t_\t_


        """

    @Test func wordsComeOneALine() throws {
        let sentences = try ConlluReader.read(good + good.replacing("\n", with: "\r\n"))
        #expect(sentences.count == 2)
        #expect(sentences[0] == sentences[1])
        #expect(sentences[0].forms == ["Dogs", "do", "n't", "bark"])
        #expect(sentences[0].heads == [4, 4, 4, 0])
        #expect(sentences[0].relations == [.subject, .auxiliary, .adverbialModifier, .root])
        #expect(sentences[0].fineTags == ["NNS", "VBP", "RB", "VB"])
    }

    @Test func aFileWithoutItsLastLineBreakIsWhole() throws {
        #expect(try ConlluReader.read("1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_").count == 1)
        #expect(try ConlluReader.read("").isEmpty)
    }

    @Test(arguments: [
        ("1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_", 1, "9 columns"),
        ("# c\n2\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_", 2, "Word number 2"),
        ("1\tGo\tgo\tVERBS\tVB\t_\t0\troot\t_\t_", 1, "VERBS"), ("1\tGo\tgo\tVERB\tVB\t_\tx\troot\t_\t_", 1, "head x"),
        ("1\tGo\tgo\tVERB\tVB\t_\t-1\troot\t_\t_", 1, "head -1"), ("1\tGo\tgo\tVERB\tVB\t_\t0\tfoo\t_\t_", 1, "foo"),
        ("1\t\tgo\tVERB\tVB\t_\t0\troot\t_\t_", 1, "form"),
        ("1\tGo\tgo\tVERB\tVB\t_\t7\troot\t_\t_\n\n", 2, "outside"),
        ("1\tGo\tgo\tVERB\tVB\t_\t1\tdep\t_\t_\n\n", 2, "one root"),
        (
            "1\tA\ta\tNOUN\tNN\t_\t0\troot\t_\t_\n2\tB\tb\tNOUN\tNN\t_\t3\tdep\t_\t_\n3\tC\tc\tNOUN\tNN\t_\t2\tdep\t_\t_\n\n",
            4,
            "circle"
        ),
    ]) func aMistakeIsNamedWithItsLine(_ text: String, _ line: Int, _ part: String) {
        do {
            _ = try ConlluReader.read(text)
            Issue.record("taken as good: \(text)")
        } catch {
            #expect(error.line == line)
            #expect(error.problem.contains(part), "\(error.problem)")
        }
    }
}
