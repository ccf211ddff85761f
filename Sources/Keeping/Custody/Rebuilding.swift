import RecordStore

extension Record {
    /// Throws the index away and makes it again from originals and log. No program outside is run.
    ///
    /// - Returns: what was read. Cost: reads every document again.
    public func rebuild(progress: ProgressHandler = { _ in }) async throws -> ReadSum {
        do {
            let lock = try indexLock("rebuild")
            defer { lock.release() }
            try IndexStore.delete(bundle)
        }
        return try await catchUp(progress: progress)
    }
}
