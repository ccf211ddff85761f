import Custody
import Exchange
import RecordStore

/// What an error means to who called: the same for the command line and the desk.
public enum Trouble: Sendable, Hashable {
    /// The record is not what it must be.
    case damaged
    /// The call makes no sense as it stands.
    case wrongCall
    /// It could not be done.
    case refused

    /// The trouble an error stands for.
    public init(_ error: any Error) {
        switch error {
        case let error as RecordError:
            switch error.code {
            case .damaged: self = .damaged
            case .notARecord, .misuse, .exists: self = .wrongCall
            default: self = .refused
            }
        case let error as KeepingError:
            self = [.noKey, .noAnswer, .unreadable].contains(error.code) ? .refused : .wrongCall
        case let error as CustodyError: self = error.code == .mismatch ? .damaged : .refused
        default: self = .refused
        }
    }
}
