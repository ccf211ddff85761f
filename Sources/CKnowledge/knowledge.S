// Made by scripts/knowledge from the files under data/. Do not edit.
    .section .rodata
n0: .asciz "names/calendar.txt"
// sha256 433cae4eca0a56a57e6c4e15e1e8447b63d8e5024e381c81082e277eccab7090
b0: .incbin "names/calendar.txt"
e0:
n1: .asciz "names/given.txt"
// sha256 25320f4eee9829c7de28d08e31360f0261e4260ea4f96dbbcd87b5a65ae2a7ee
b1: .incbin "names/given.txt"
e1:
n2: .asciz "names/organisation-words.txt"
// sha256 2989b32b6b79034a7a589f36f54df143ef7b8b9108c951bc6ff78fc47890c153
b2: .incbin "names/organisation-words.txt"
e2:
n3: .asciz "names/particles.txt"
// sha256 7ca891011bcc0a1201dba0e16ad28658a5550e7d9a0918151d7ee433f740ada6
b3: .incbin "names/particles.txt"
e3:
n4: .asciz "names/place-words.txt"
// sha256 7c25b9c2c0ac02ae3aff023a565fbc6edb6aeb4471472cf59f6241b104a2a3f5
b4: .incbin "names/place-words.txt"
e4:
n5: .asciz "names/role-words.txt"
// sha256 780f8114b52218a772f3dc773dfe0fc37805ee7189903e9e2872fd7d7d34bb19
b5: .incbin "names/role-words.txt"
e5:
n6: .asciz "names/thing-words.txt"
// sha256 bd15ca792efaed29ada9adabcd609ddccff75f70cc1cfc1bfe48ac091b1df6c8
b6: .incbin "names/thing-words.txt"
e6:
n7: .asciz "names/titles.tsv"
// sha256 1aaf0eed1065e747dc9d65637b7d222e146e79b7505dc91580684bcda0f79ff5
b7: .incbin "names/titles.tsv"
e7:
n8: .asciz "places/countries.tsv"
// sha256 c5eab335904fff05c057690f5fc649d2409b1c9a5234a0433432a3ca213f6bad
b8: .incbin "places/countries.tsv"
e8:
n9: .asciz "places/regions.tsv"
// sha256 d114aaadd9d954fddd2d16c733a267ca7cffc8165f796d82b871f7a42c910028
b9: .incbin "places/regions.tsv"
e9:
n10: .asciz "reading/abbreviations.txt"
// sha256 2e0c0d214aff2ade7e26107d571c3665e9db218c14888cc65534603fbac44dae
b10: .incbin "reading/abbreviations.txt"
e10:
n11: .asciz "reading/arabic-cues.tsv"
// sha256 f8bb1f318e69b4fefb14df5fa99618aa59a009370cefba47d1a43411fe4636b5
b11: .incbin "reading/arabic-cues.tsv"
e11:
n12: .asciz "reading/cue-phrases.tsv"
// sha256 0da0362a5e444c0ea34dd7d0cf3955356342db786244bba469219456022edfc9
b12: .incbin "reading/cue-phrases.tsv"
e12:
n13: .asciz "reading/cues.tsv"
// sha256 6734912667db29a2fe195d4ac2c966e1dfef01da80fef020a81e499c1b45bb7d
b13: .incbin "reading/cues.tsv"
e13:
n14: .asciz "reading/months.tsv"
// sha256 9de3265ebb22fad6c686095aa224916da258feabb3dd42e562f2128abdd72a88
b14: .incbin "reading/months.tsv"
e14:
n15: .asciz "reading/sentence-starters.txt"
// sha256 e106bc23ee09710ca72a3ddc6a2a7a5f4e44e36d007b521b81e674287ea097f8
b15: .incbin "reading/sentence-starters.txt"
e15:
n16: .asciz "reading/speaking-groups.txt"
// sha256 92b03f41f3f961d7177759b831808fb240a2d91aaed024514b94a229ffd2e0ee
b16: .incbin "reading/speaking-groups.txt"
e16:
n17: .asciz "reading/speaking-texts.txt"
// sha256 4f5df4e73a9c6a7713878829233008eb5b7e0b2661575abeba25f53435b147dd
b17: .incbin "reading/speaking-texts.txt"
e17:
n18: .asciz "reading/verbs.tsv"
// sha256 ba58196d9b5a9103242bfc6ae119e67a5b4a81e85b5b0ad27b50a125ef994f12
b18: .incbin "reading/verbs.tsv"
e18:
n19: .asciz "reading/words.tsv"
// sha256 aaa3d83fcddf2d2980c3f39edaa5f5077717dcddcb6326f2d145a9aa5390dea4
b19: .incbin "reading/words.tsv"
e19:
n20: .asciz "reading/zones.tsv"
// sha256 a87df04916679cda192f8cd089961d3474661d411ac26406eb1a16dc93af727f
b20: .incbin "reading/zones.tsv"
e20:
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
    .globl sijill_knowledge_count
sijill_knowledge_count:
    .quad 21
    .section .note.GNU-stack, "", %progbits
