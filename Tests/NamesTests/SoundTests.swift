import Names
import Testing

/// How alike two words sound, across scripts and habits of spelling.
@Suite struct SoundTests {
    private func key(_ word: String) -> NameKey { NameKey(word) }

    @Test(arguments: [
        // ALA-LC, BGN/PCGN, passports in English, French, Turkish, Kurdish, chat
        ("قاسم", ["Qāsim", "Qasim", "Qasem", "Kassem", "Kasım", "Qasim", "9asem"]),
        ("حسين", ["Ḥusayn", "Husayn", "Hussein", "Hocine", "Hüseyin", "Huseyîn", "7ussein"]),
        ("شريف", ["Sharīf", "Sharif", "Sherif", "Chérif", "Şerif", "Şerîf"]),
        ("جميل", ["Jamīl", "Jamil", "Gamil", "Djamil", "Cemil", "Cemîl"]),
        ("خالد", ["Khālid", "Khalid", "Khaled", "Khaled", "Halit", "Xalid", "5aled"]),
        ("عثمان", ["ʻUthmān", "Uthman", "Othman", "Osmane", "Osman", "3othman"]),
        ("ذياب", ["Dhiyāb", "Dhiyab", "Diab", "Ziab"]), ("غسان", ["Ghassān", "Ghassan", "Gassan", "8assan"]),
        ("يوسف", ["Yūsuf", "Yusuf", "Youssef", "Youcef", "Yûsif"]),
        ("عائشة", ["ʻĀʼishah", "Aishah", "Aisha", "Aïcha", "Ayşe", "3aisha"]),
        ("نجوى", ["Najwá", "Najwa", "Nagwa", "Nadjoua"]), ("هيثم", ["Haytham", "Haitham", "Heysem"]),
    ])
    func `a word is heard in every habit`(arabic: String, latin: [String]) {
        for form in latin {
            let similarity = SoundDistance.standard.similarity(key(arabic).sounds, key(form).sounds)
            #expect(similarity >= 0.72, "\(arabic) \(form) \(similarity)")
        }
    }

    @Test func `words compared over and over are compared the same`() {
        let names = [
            "", "خالد", "Khaled", "Walid", "الحلبي", "Halabi", "عبد الرحمن", "Abdurrahman", "Abd al-Rahman", "نصر الله",
            "Nasrallah",
            "Qasim", "قاسم", "Kassem", "ش", "Sh", "Dhiyab", "ذياب", "Ziab", "Moustafa", "Mutsafa", "مصطفى",
            "Shamsuddin", "شمس الدين",
            String(repeating: "Rahman", count: 12), String(repeating: "رحمن", count: 14), "Yousuf Ali", "Yusof", "يوسف",
        ]
        let all = names.map { key($0).sounds }
        let words = SoundWords(all)
        for a in all.indices {
            #expect(words.count(a) == all[a].count)
            for b in all.indices {
                let known = SoundDistance.standard.similarity(all[a], all[b])
                for least in [0, 0.6, 0.88] {
                    let similarity = words.similarity(a, b, least: least)
                    #expect(
                        known >= least ? similarity == known : similarity < least, "\(names[a]) \(names[b]) \(least)")
                }
            }
        }
    }

    @Test(arguments: [
        ("خالد", "Walid"), ("حلبي", "Homsi"), ("مصري", "Basri"), ("رنا", "Rula"), ("جمال", "Kamal"), ("فراس", "Anas"),
        ("طارق", "Sadiq"),
    ])
    func `other words are not`(arabic: String, latin: String) {
        #expect(SoundDistance.standard.similarity(key(arabic).sounds, key(latin).sounds) < 0.8)
    }

    @Test(arguments: [
        ("عبد الرحمن", "Abdurrahman"), ("الحلبي", "Halabi"), ("محمود", "Mahmoud"), ("مصطفى", "Mustafa"),
        ("أبو زيد", "Abou Zeid"), ("نصر الله", "Nasrallah"),
    ])
    func `spellings share a skeleton`(arabic: String, latin: String) {
        #expect(key(arabic).skeleton == key(latin).skeleton)
        #expect(!key(arabic).skeleton.isEmpty)
    }

    @Test(arguments: [
        ("محمد", "Mehmet"), ("أحمد", "Ahmed"), ("خديجة", "Hatice"), ("يوحنا", "John"), ("محمد", "Mhd"),
        ("حسين", "Hüseyin"),
    ])
    func `a known name is known in both scripts`(arabic: String, latin: String) {
        #expect(key(arabic).known != nil)
        #expect(key(arabic).known == key(latin).known)
    }

    @Test(arguments: [("حسن", "حسين"), ("سالم", "سليم"), ("سمير", "سميرة"), ("محمد", "محمود"), ("Nabil", "Nabila")])
    func `known names that are two are two`(one: String, other: String) throws {
        let x = try #require(key(one).known), y = try #require(key(other).known)
        #expect(x != y)
        #expect(!KnownNames.standard.mayBeOne(x, y))
    }

    @Test func `a spelling of two names may be either`() throws {
        let x = try #require(key("راشد").known), y = try #require(key("رشيد").known)
        #expect(KnownNames.standard.mayBeOne(x, y))
    }

    @Test(arguments: ["قاسم", "Khaled", "عبد الله", "Abu Zayd", "", "12", "ប៉ុល", "김"])
    func `a word is like itself`(word: String) {
        let sounds = key(word).sounds
        #expect(SoundDistance.standard.similarity(sounds, sounds) == (sounds.isEmpty ? 0 : 1))
    }
}
