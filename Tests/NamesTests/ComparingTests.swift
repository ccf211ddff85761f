import Foundation
import Names
import Testing

/// Which names may be one, and why not.
@Suite struct ComparingTests {
    private func compare(_ one: String, _ other: String) -> NameComparison { NameComparer.standard.compare(one, other) }

    @Test(arguments: [
        ("other script", "محمد خالد الحلبي", "Mohammed Khaled al-Halabi"),
        ("order, said", "HALABI, Khaled Mohammed", "Khaled Mohammed Halabi"),
        ("order, not said", "Sabbagh Nour", "Nour Sabbagh"), ("initial", "Khaled M. Halabi", "Khaled Mohammed Halabi"),
        ("father missing", "خالد محمد الحلبي", "خالد الحلبي"), ("article", "خالد الحلبي", "خالد حلبي"),
        ("nisba in Latin", "Khaled al-Homsi", "خالد حمصي"), ("title", "الدكتور سامر حداد", "سامر حداد"),
        ("kunya besides", "أبو حمزة خالد الأنصاري", "خالد الأنصاري"),
        ("compound given", "محمد سامر نبيل عكاش", "سامر نبيل عكاش"),
        ("joined", "محمدعلي شاهين", "محمد علي شاهين"), ("slip", "Mohammed Darwihs", "Mohammed Darwish"),
        ("damage", "عبد هللا عالء الحالق", "عبد الله علاء الحلاق"), ("bin", "سعيد بن عمر باشا", "سعيد عمر باشا"),
        ("a woman's", "زينب بنت علي الحموي", "Zeinab Ali Hamwi"), ("Maghreb", "Aïcha Benali", "Aisha Ben Ali"),
    ])
    func `spellings of one name`(what: String, one: String, other: String) {
        let comparison = compare(one, other)
        #expect(comparison.isMatch, "\(what): \(comparison.score)")
    }

    @Test(arguments: [
        ("the father contradicts", "محمد خالد الحلبي", "محمد سمير الحلبي"),
        ("the family contradicts", "خالد محمد الحلبي", "خالد محمد الحمصي"),
        ("brothers", "خالد محمد الحلبي", "وليد محمد الحلبي"),
        ("same skeleton", "حسن فارس النجار", "حسين فارس النجار"),
        ("same skeleton, Latin", "Salem Nofal", "Salim Nofal"),
        ("sister", "Amir Adel Haddad", "Amira Adel Haddad"), ("sister, other script", "نبيل فهمي", "Nabila Fahmi"),
        ("kunya and name", "أبو أحمد الشامي", "أحمد الشامي"), ("kunyas", "أبو محمد الجاسم", "أم محمد الجاسم"),
        ("servant of", "عبد العزيز منصور", "عزيز منصور"), ("father and son", "خالد بن عمر غزال", "عمر بن خالد غزال"),
        ("father and child", "رامي خالد فهد الحلبي", "خالد فهد الحلبي"), ("husband", "زوجة خالد شاهين", "خالد شاهين"),
        ("one word of many", "محمد", "محمد علي حسين البصري"), ("initial", "W. Sabbagh", "Nour Sabbagh"),
        ("nothing", "رنا", "Walid"),
    ])
    func `two names`(what: String, one: String, other: String) {
        let comparison = compare(one, other)
        #expect(!comparison.isMatch, "\(what): \(comparison.score)")
    }

    @Test(arguments: [
        ("محمد خالد الحلبي", "محمد الحلبي", "محمد سمير الحلبي"),
        ("Khaled Mohammed Halabi", "Khaled Halabi", "Khaled Walid Halabi"),
        ("حسن بن علي العطار", "حسن العطار", "حسن بن عمر العطار"),
    ])
    func `a father's name that contradicts counts much worse than one that is missing`(
        name: String, without: String, other: String
    ) {
        let missing = compare(name, without).score, contradicting = compare(name, other).score
        #expect(missing - contradicting > 0.2)
    }

    @Test func `a rare name says more than a common one`() {
        let common = compare("محمد شاهين", "محمد درويش").score, rare = compare("شهرزاد شاهين", "شهرزاد درويش").score
        #expect(rare > common)
    }

    @Test(arguments: [
        ("محمد خالد الحلبي", "Mohammed Samir Halabi", [NameComparison.Finding.same, .contradiction, .same]),
        ("خالد محمد الحلبي", "خالد الحلبي", [.same, .missing, .same]),
        ("K. Halabi", "Khaled Halabi", [.initial, .same]),
        ("محمدعلي شاهين", "محمد علي شاهين", [.joined, .same]),
        ("أبو حمزة الأنصاري", "خالد الأنصاري", [.silent, .same]),
    ])
    func `the findings are told word by word`(one: String, other: String, findings: [NameComparison.Finding]) {
        #expect(compare(one, other).lines.map(\.finding) == findings)
    }

    @Test(arguments: [
        ("HALABI, Khaled", "Khaled Halabi", NameComparison.Remark.familyFirst),
        ("خالد بن عمر غزال", "عمر بن خالد غزال", .crossed), ("رامي خالد فهد الحلبي", "خالد فهد الحلبي", .child),
        ("Khaled", "Khaled Mohammed Halabi", .thin),
    ])
    func `what concerns the whole is remarked`(one: String, other: String, remark: NameComparison.Remark) {
        #expect(compare(one, other).remarks.contains(remark))
        #expect(compare(other, one).remarks.contains(remark))
    }

    @Test func `parts of the lines are named`() throws {
        let line = try #require(
            compare("محمد خالد الحلبي", "Mohammed Samir Halabi").lines.first { $0.finding == .contradiction })
        #expect(line.left == "خالد")
        #expect(line.right == "Samir")
        #expect(line.leftKind == .father)
        #expect(line.rightKind == .father)
    }
}
