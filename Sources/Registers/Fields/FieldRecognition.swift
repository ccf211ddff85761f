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
        "event_type": .status, "status": .status, "occupation": .category,
        "street_number": .category, "postcode": .number, "postcode_fake": .number, "soc_sec_id": .number,
        "email": .number,
        "address_1": .text, "address_2": .text, "first_and_surname": .ignored,
    ]

    public static func kind(of header: String) -> FieldKind {
        headers[header.lowercased()] ?? .ignored
    }
}
