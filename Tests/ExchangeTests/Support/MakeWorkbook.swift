import Czlib

/// Makes workbooks for tests, as spreadsheets write them.
enum MakeWorkbook {
    /// A workbook of one sheet, or of several, from the XML inside `sheetData`.
    static func of(
        _ sheets: [(name: String, rows: String, after: String)], shared: [String] = [], epoch1904: Bool = false,
        styles: String = "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>",
        hidden: Set<String> = [], deflated: Bool = true
    ) -> [UInt8] {
        var files: [(String, String)] = []
        let list = sheets.enumerated().map { index, sheet in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(hidden.contains(sheet.name) ? " state=\"hidden\"" : "") r:id=\"rId\(index + 1)\"/>"
        }
        files.append(
            (
                "xl/workbook.xml",
                "<?xml version=\"1.0\"?><workbook><workbookPr\(epoch1904 ? " date1904=\"1\"" : "")/><sheets>\(list.joined())</sheets></workbook>"
            ))
        let relations = sheets.indices.map {
            "<Relationship Id=\"rId\($0 + 1)\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
        }
        files.append(("xl/_rels/workbook.xml.rels", "<Relationships>\(relations.joined())</Relationships>"))
        files.append(
            (
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd\\/mm\\/yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"[Red]0.0&quot; days&quot;\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>\(styles)</cellXfs></styleSheet>"
            ))
        if !shared.isEmpty {
            files.append(("xl/sharedStrings.xml", "<sst>\(shared.map { "<si>\($0)</si>" }.joined())</sst>"))
        }
        for (index, sheet) in sheets.enumerated() {
            files.append(
                (
                    "xl/worksheets/sheet\(index + 1).xml",
                    "<x:worksheet xmlns:x=\"main\"><x:sheetData>\(sheet.rows)</x:sheetData>\(sheet.after)</x:worksheet>"
                ))
        }
        return zip(files.map { ($0.0, Array($0.1.utf8)) }, deflated: deflated)
    }

    /// A ZIP archive.
    static func zip(_ files: [(name: String, bytes: [UInt8])], deflated: Bool) -> [UInt8] {
        var out: [UInt8] = []
        var directory: [UInt8] = []
        func two(_ number: Int) -> [UInt8] {
            [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
        }
        func four(_ number: Int) -> [UInt8] { two(number) + two(number >> 16) }
        for file in files {
            let packed = deflated ? deflate(file.bytes) : file.bytes
            let crc = Int(crc32(0, file.bytes, UInt32(file.bytes.count)))
            let name = Array(file.name.utf8)
            let common =
                two(deflated ? 8 : 0) + four(0) + four(crc) + four(packed.count) + four(file.bytes.count)
                + two(name.count) + two(0)
            directory +=
                four(0x0201_4B50) + two(20) + two(20) + two(0) + common + two(0) + two(0) + two(0) + four(0)
                + four(out.count) + name
            out += four(0x0403_4B50) + two(20) + two(0) + common + name + packed
        }
        let start = out.count
        out += directory
        out +=
            four(0x0605_4B50) + two(0) + two(0) + two(files.count) + two(files.count) + four(directory.count)
            + four(start) + two(0)
        return out
    }

    private static func deflate(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        deflateInit2_(
            &stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        defer { deflateEnd(&stream) }
        var input = bytes
        var out = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))) + 16)
        let count = input.withUnsafeMutableBufferPointer { source in
            out.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                _ = Czlib.deflate(&stream, Z_FINISH)
                return target.count - Int(stream.avail_out)
            }
        }
        return Array(out[..<count])
    }
}
