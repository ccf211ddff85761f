enum LogStore { static func create(at: String) throws(RecordError) {} }
