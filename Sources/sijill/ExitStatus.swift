import Keeping

/// How the program ends, the same for every verb.
enum ExitStatus: Int32, Error {
    case done = 0
    case findings = 1
    case wrongCall = 2
    case damaged = 3

    /// The status an error stands for.
    init(of error: any Error) {
        switch Trouble(error) {
        case .damaged: self = .damaged
        case .wrongCall: self = .wrongCall
        case .refused: self = .findings
        }
    }
}
