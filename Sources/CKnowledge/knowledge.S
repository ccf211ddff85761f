// Made by scripts/knowledge from the files under data/. Do not edit.
    .section .rodata
n0: .asciz "exchange/encodings.tsv"
// sha256 4cc2f6e8799ddd6d20b6051f35367340da47dc5274ed8002232746fbc528801e
b0: .incbin "exchange/encodings.tsv"
e0:
n1: .asciz "exchange/html-elements.tsv"
// sha256 6916ff9c586af9a7813f832662fd0857321f6c839177106737d2f276f90aa809
b1: .incbin "exchange/html-elements.tsv"
e1:
n2: .asciz "exchange/html-meta.tsv"
// sha256 89d791befa533bb113e34cc4922e0c123700b2eb905f17fe7ffc0d3a089a8701
b2: .incbin "exchange/html-meta.tsv"
e2:
n3: .asciz "exchange/html-zones.tsv"
// sha256 02efe79e6640399e3ab9e02ebdd3a37ce3ec940cbdb688a8825fa52b3db61520
b3: .incbin "exchange/html-zones.tsv"
e3:
n4: .asciz "exchange/iso-8859-6.tsv"
// sha256 03b32ff6a609fbca5a6ab4591e7eef4e3ef6799afb6453d0d66d0d0a7c50fe5b
b4: .incbin "exchange/iso-8859-6.tsv"
e4:
n5: .asciz "exchange/media-types.tsv"
// sha256 28094d8db4f929f0b928a17a993f04aadb141c84ba71b18fb9d6d1a20c3a5983
b5: .incbin "exchange/media-types.tsv"
e5:
n6: .asciz "exchange/page-furniture.tsv"
// sha256 c88e093009b0700a19c4684d7318330bf59b3e94ed812884c1f84a9f768be786
b6: .incbin "exchange/page-furniture.tsv"
e6:
n7: .asciz "exchange/pdf-arabic-repairs.tsv"
// sha256 a8a0aab1cf0d9805c3ba85c9bf083be6b2e2d9a3f55d91e0acaeabf63af54bd4
b7: .incbin "exchange/pdf-arabic-repairs.tsv"
e7:
n8: .asciz "exchange/presentation-forms.tsv"
// sha256 106e9b91f93b869efcadca619d7a453c5dc215915e7057f03655a6d1c843f34b
b8: .incbin "exchange/presentation-forms.tsv"
e8:
n9: .asciz "exchange/related-headings.tsv"
// sha256 cea6d02f4e4ead6b7676049c5a1dd5f6cb551585d62661ed6c92ede3f64193d8
b9: .incbin "exchange/related-headings.tsv"
e9:
n10: .asciz "exchange/windows-1252.tsv"
// sha256 b9a5a5413fb657dbcc81dbc8ba53b39cf5ab8c8412793bc7a56f7902246ca147
b10: .incbin "exchange/windows-1252.tsv"
e10:
n11: .asciz "exchange/windows-1256.tsv"
// sha256 fe76e715eb533596b19bd3025b74ce2bdac0c18bd5b74b32e5b3ba6292803f05
b11: .incbin "exchange/windows-1256.tsv"
e11:
n12: .asciz "names/calendar.txt"
// sha256 433cae4eca0a56a57e6c4e15e1e8447b63d8e5024e381c81082e277eccab7090
b12: .incbin "names/calendar.txt"
e12:
n13: .asciz "names/given.txt"
// sha256 575a0cf4b0fcfb4d033ba21a47da7d9defec1cc2de84285c2fc965167f187add
b13: .incbin "names/given.txt"
e13:
n14: .asciz "names/organisation-words.txt"
// sha256 65fddc9bf88e43a1c7d88676d5fc69a53b27aaf7689d3a0b8a6f48359744a43d
b14: .incbin "names/organisation-words.txt"
e14:
n15: .asciz "names/particles.txt"
// sha256 7ca891011bcc0a1201dba0e16ad28658a5550e7d9a0918151d7ee433f740ada6
b15: .incbin "names/particles.txt"
e15:
n16: .asciz "names/place-words.txt"
// sha256 7c25b9c2c0ac02ae3aff023a565fbc6edb6aeb4471472cf59f6241b104a2a3f5
b16: .incbin "names/place-words.txt"
e16:
n17: .asciz "names/role-words.txt"
// sha256 780f8114b52218a772f3dc773dfe0fc37805ee7189903e9e2872fd7d7d34bb19
b17: .incbin "names/role-words.txt"
e17:
n18: .asciz "names/thing-words.txt"
// sha256 bd15ca792efaed29ada9adabcd609ddccff75f70cc1cfc1bfe48ac091b1df6c8
b18: .incbin "names/thing-words.txt"
e18:
n19: .asciz "names/titles.tsv"
// sha256 1aaf0eed1065e747dc9d65637b7d222e146e79b7505dc91580684bcda0f79ff5
b19: .incbin "names/titles.tsv"
e19:
n20: .asciz "places/countries.tsv"
// sha256 c5eab335904fff05c057690f5fc649d2409b1c9a5234a0433432a3ca213f6bad
b20: .incbin "places/countries.tsv"
e20:
n21: .asciz "places/regions.tsv"
// sha256 d114aaadd9d954fddd2d16c733a267ca7cffc8165f796d82b871f7a42c910028
b21: .incbin "places/regions.tsv"
e21:
n22: .asciz "reading/abbreviations.txt"
// sha256 2e0c0d214aff2ade7e26107d571c3665e9db218c14888cc65534603fbac44dae
b22: .incbin "reading/abbreviations.txt"
e22:
n23: .asciz "reading/cue-phrases.tsv"
// sha256 50fc03689561285f2693cf3117be557449b9ec9cd1ead2c16e36c4302b7228ed
b23: .incbin "reading/cue-phrases.tsv"
e23:
n24: .asciz "reading/cues.tsv"
// sha256 bca8b138b9867497bbc0dcd94e18135ade30c6be451becc5098f8e94b01fdf80
b24: .incbin "reading/cues.tsv"
e24:
n25: .asciz "reading/months.tsv"
// sha256 9de3265ebb22fad6c686095aa224916da258feabb3dd42e562f2128abdd72a88
b25: .incbin "reading/months.tsv"
e25:
n26: .asciz "reading/sentence-starters.txt"
// sha256 e106bc23ee09710ca72a3ddc6a2a7a5f4e44e36d007b521b81e674287ea097f8
b26: .incbin "reading/sentence-starters.txt"
e26:
n27: .asciz "reading/speaking-groups.txt"
// sha256 929265507d47f88878155418955d7e84bac08a4e8eda088b6de3df8d31a84c59
b27: .incbin "reading/speaking-groups.txt"
e27:
n28: .asciz "reading/speaking-texts.txt"
// sha256 4f5df4e73a9c6a7713878829233008eb5b7e0b2661575abeba25f53435b147dd
b28: .incbin "reading/speaking-texts.txt"
e28:
n29: .asciz "reading/verbs.tsv"
// sha256 b54b0b2715561d57ddec0119e7ed05464c184c9816dc1f90cbe9b0a94eac6051
b29: .incbin "reading/verbs.tsv"
e29:
n30: .asciz "reading/words.tsv"
// sha256 38f4344390a09e617285de824cc4b619d7f4950053b33bfab9db91fd8f62f54b
b30: .incbin "reading/words.tsv"
e30:
n31: .asciz "reading/zones.tsv"
// sha256 a87df04916679cda192f8cd089961d3474661d411ac26406eb1a16dc93af727f
b31: .incbin "reading/zones.tsv"
e31:
    .section .data.rel.ro, "aw"
    .balign 8
    .globl sijill_knowledge_table
sijill_knowledge_table:
    .quad n0, b0, e0 - b0
    .quad n1, b1, e1 - b1
    .quad n2, b2, e2 - b2
    .quad n3, b3, e3 - b3
    .quad n4, b4, e4 - b4
    .quad n5, b5, e5 - b5
    .quad n6, b6, e6 - b6
    .quad n7, b7, e7 - b7
    .quad n8, b8, e8 - b8
    .quad n9, b9, e9 - b9
    .quad n10, b10, e10 - b10
    .quad n11, b11, e11 - b11
    .quad n12, b12, e12 - b12
    .quad n13, b13, e13 - b13
    .quad n14, b14, e14 - b14
    .quad n15, b15, e15 - b15
    .quad n16, b16, e16 - b16
    .quad n17, b17, e17 - b17
    .quad n18, b18, e18 - b18
    .quad n19, b19, e19 - b19
    .quad n20, b20, e20 - b20
    .quad n21, b21, e21 - b21
    .quad n22, b22, e22 - b22
    .quad n23, b23, e23 - b23
    .quad n24, b24, e24 - b24
    .quad n25, b25, e25 - b25
    .quad n26, b26, e26 - b26
    .quad n27, b27, e27 - b27
    .quad n28, b28, e28 - b28
    .quad n29, b29, e29 - b29
    .quad n30, b30, e30 - b30
    .quad n31, b31, e31 - b31
    .globl sijill_knowledge_count
sijill_knowledge_count:
    .quad 32
    .section .note.GNU-stack, "", %progbits
