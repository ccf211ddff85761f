import Names
import Testing

/// Which part is which. Expected parts stand as "kind: text", in the order of the name.
@Suite struct ParsingTests {
    static let table: [(name: String, parts: [String])] = [
        ("محمد خالد الحلبي", ["given: محمد", "father: خالد", "family: الحلبي"]),
        ("خالد محمد سمير الحلبي", ["given: خالد", "father: محمد", "grandfather: سمير", "family: الحلبي"]),
        (
            "خالد محمد سمير نزار الحلبي",
            ["given: خالد", "father: محمد", "grandfather: سمير", "ancestor: نزار", "family: الحلبي"]
        ),
        ("Khaled Mohammed al-Halabi", ["given: Khaled", "father: Mohammed", "family: al-Halabi"]),
        ("رنا الخطيب", ["given: رنا", "family: الخطيب"]),
        ("خالد", ["given: خالد"]),
        // Abd-compounds are one name, in one word or two
        ("عبد الرحمن عبد القادر الخطيب", ["given: عبد الرحمن", "father: عبد القادر", "family: الخطيب"]),
        ("عبدالرحمن عبدالقادر الخطيب", ["given: عبدالرحمن", "father: عبدالقادر", "family: الخطيب"]),
        ("Abd al-Rahman Abdul Kader Khatib", ["given: Abd al-Rahman", "father: Abdul Kader", "family: Khatib"]),
        ("نور الدين صلاح الدين صباغ", ["given: نور الدين", "father: صلاح الدين", "family: صباغ"]),
        // ibn, bin, bint
        ("حسن بن علي بن عمر العطار", ["given: حسن", "father: بن علي", "grandfather: بن عمر", "family: العطار"]),
        ("Hassan bin Ali al-Attar", ["given: Hassan", "father: bin Ali", "family: al-Attar"]),
        ("Maha bint Jamil Zaydan", ["given: Maha", "father: bint Jamil", "family: Zaydan"]),
        ("حسن بن علي", ["given: حسن", "father: بن علي"]),
        // the family first
        ("HALABI, Khaled Mohammed", ["family: HALABI", "given: Khaled", "father: Mohammed"]),
        ("الحلبي، خالد محمد", ["family: الحلبي", "given: خالد", "father: محمد"]),
        ("HALABI Khaled", ["family: HALABI", "given: Khaled"]),
        ("Khaled HALABI", ["given: Khaled", "family: HALABI"]),
        ("al-Halabi Khaled", ["family: al-Halabi", "given: Khaled"]),
        // assimilated articles
        ("Bashir ash-Sharaa", ["given: Bashir", "family: ash-Sharaa"]),
        ("Anas ad-Daghim", ["given: Anas", "family: ad-Daghim"]),
        ("Nawal an-Najjar", ["given: Nawal", "family: an-Najjar"]),
        ("Samir Elkhoury", ["given: Samir", "family: Elkhoury"]),
        // kunyas
        ("أم أحمد الحموي", ["kunya: أم أحمد", "family: الحموي"]),
        ("أبو حمزة خالد الأنصاري", ["kunya: أبو حمزة", "given: خالد", "family: الأنصاري"]),
        ("خالد الأنصاري (أبو حمزة)", ["given: خالد", "family: الأنصاري", "kunya: أبو حمزة"]),
        ("عمر أبو زيد", ["given: عمر", "family: أبو زيد"]),
        ("أبو بكر سليمان", ["given: أبو بكر", "family: سليمان"]),
        // by-names, husbands
        ("Omar Saqr alias al-Tawil", ["given: Omar", "family: Saqr", "laqab: al-Tawil"]),
        ("عمر صقر الملقب الطويل", ["given: عمر", "family: صقر", "laqab: الطويل"]),
        ("عمر «الطويل» صقر", ["given: عمر", "laqab: الطويل", "family: صقر"]),
        ("فدوى نعيم زوجة خالد شاهين", ["given: فدوى", "family: نعيم", "husband: خالد شاهين"]),
        ("زوجة خالد شاهين", ["husband: خالد شاهين"]),
        // titles before and after
        ("الدكتور سامر حداد", ["title: الدكتور", "given: سامر", "family: حداد"]),
        ("Dr. Samer Haddad", ["title: Dr", "given: Samer", "family: Haddad"]),
        ("الشهيد محمود شعبان رحمه الله", ["title: الشهيد", "given: محمود", "family: شعبان", "title: رحمه الله"]),
        ("Sheikh", ["given: Sheikh"]),
        // compound given names
        ("محمد علي خالد الحلبي", ["given: محمد علي", "father: خالد", "family: الحلبي"]),
        ("محمد-علي الحلبي", ["given: محمد-علي", "family: الحلبي"]),
        ("Mhd. Bassam Kanaan", ["given: Mhd. Bassam", "family: Kanaan"]),
        ("محمد سمير خالد الحلبي", ["given: محمد", "father: سمير", "grandfather: خالد", "family: الحلبي"]),
        // a capital begins a word
        ("KhaledHalabi", ["given: Khaled", "family: Halabi"]),
        // other scripts are read too
        ("ბარაკ ობამა", ["given: ბარაკ", "family: ობამა"]),
    ]

    @Test(arguments: table)
    func `parts stand where they stand`(name: String, parts: [String]) {
        let read = PersonalName(name)
        #expect(read.parts.map { "\($0.kind.rawValue): \($0.text)" } == parts)
        let scalars = Array(name.unicodeScalars)
        for part in read.parts {
            #expect(String(String.UnicodeScalarView(scalars[part.span])) == part.text)
        }
    }

    @Test(arguments: [
        ("محمد علي الحلبي", PersonalName.Doubt.Kind.compoundGiven, "محمد علي"),
        ("خالد محمد عمر", .familyOrFather, "عمر"),
        ("al-Halabi Khaled", .order, "al-Halabi"),
        ("عمر أبو زيد", .kunyaOrFamily, "أبو زيد"),
        ("خالد األحمد", .mended, "األحمد"),
        ("صالح حداد", .mayBeDamaged, "صالح"),
    ])
    func `what a name leaves open is told`(name: String, kind: PersonalName.Doubt.Kind, about: String) throws {
        let doubt = try #require(PersonalName(name).doubts.first { $0.kind == kind })
        let scalars = Array(name.unicodeScalars)
        #expect(String(String.UnicodeScalarView(scalars[doubt.span])) == about)
    }

    @Test(arguments: ["خالد محمد الحلبي", "Khaled Mohammed al-Halabi", "رنا الخطيب", "HALABI, Khaled"])
    func `a plain name leaves nothing open`(name: String) {
        #expect(PersonalName(name).doubts.isEmpty)
    }

    @Test(arguments: [
        ("سميرة حداد", KnownNames.Sex.female), ("سمير حداد", .male), ("Maryam Hanna", .female),
        ("أم أحمد", .female), ("Xyzzyq Haddad", nil), ("زوجة خالد شاهين", .female),
    ])
    func `whose name it is`(name: String, sex: KnownNames.Sex?) { #expect(PersonalName(name).sex == sex) }

    @Test func `a nisba is known by its ending`() {
        #expect(PersonalName("خالد الحلبي")[.family]?.isNisba == true)
        #expect(PersonalName("Khaled Homsi")[.family]?.isNisba == true)
        #expect(PersonalName("خالد الحداد")[.family]?.isNisba == false)
    }

    @Test func `fields of a whole name are those of lists`() throws {
        let whole = PersonalName("الدكتور خالد محمد الحلبي")
        for (kind, field) in [(PersonalName.Kind.given, "خالد"), (.father, "محمد"), (.family, "الحلبي")] {
            #expect(whole.key(kind) == NameKey(field))
        }
        #expect(whole.key(.kunya) == nil)
    }
}
