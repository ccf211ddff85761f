/// What a column says of a person.
public enum FieldKind: String, Sendable, CaseIterable {
    case given, father, grandfather, mother, family, fullName = "full-name"
    case sex, birthDate = "birth-date", eventDate = "event-date", age
    case place, region, category, number, text
    /// The entry's own identifier, the list it stands on: not compared.
    case identifier, list, ignored

    /// Whether it is a part of a name.
    public var isName: Bool {
        switch self {
        case .given, .father, .grandfather, .mother, .family, .fullName: true
        default: false
        }
    }
}

/// Guesses what each column is by its header, in English and Arabic.
public enum FieldRecognition {
    static let headers: [String: FieldKind] = [
        "rec_id": .identifier, "id": .identifier, "unique_id": .identifier,
        "list_id": .list, "list": .list, "source": .list,
        "given_name": .given, "first_name": .given, "forename": .given,
        "father_name": .father, "grandfather_name": .grandfather, "mother_name": .mother,
        "family_name": .family, "surname": .family, "last_name": .family,
        "full_name": .fullName, "name": .fullName, "name_ar": .fullName, "name_en": .fullName,
        "sex": .sex, "gender": .sex,
        "birth_date": .birthDate, "dob": .birthDate, "date_of_birth": .birthDate,
        "age": .age,
        "event_date": .eventDate, "date_of_death": .eventDate, "death_date": .eventDate,
        "governorate": .region, "state": .region, "province": .region,
        "place": .place, "city": .place, "town": .place, "suburb": .place, "birth_place": .place,
        "event_type": .category, "status": .category, "occupation": .category,
        "street_number": .category, "postcode": .number, "postcode_fake": .number, "soc_sec_id": .number,
        "email": .number,
        "address_1": .text, "address_2": .text, "first_and_surname": .ignored,
    ]

    public static func kind(of header: String) -> FieldKind {
        headers[header.lowercased()] ?? .ignored
    }
}
