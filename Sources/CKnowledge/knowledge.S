// Made by scripts/knowledge from the files under data/. Do not edit.
    .section .rodata
n0: .asciz "acts/classes.tsv"
// sha256 bd8f32a8282e0c7e0f64096acc1633d0397557f3ddd87dc144554f57690a4662
b0: .incbin "acts/classes.tsv"
e0:
n1: .asciz "acts/demands.tsv"
// sha256 2b77b4176da4b7d0c7cdbb7ea313621161032a244f306453b5afc4b38a6d54c9
b1: .incbin "acts/demands.tsv"
e1:
n2: .asciz "acts/positions.tsv"
// sha256 df27bd394f717fa71bc33530bedaf59a1fb9787bee1b2de7e8f1f074a6057c8d
b2: .incbin "acts/positions.tsv"
e2:
n3: .asciz "acts/roles.tsv"
// sha256 25b66851d631417d82b8933ca634c1795ee3e577472adc5ff36f99071472bbbf
b3: .incbin "acts/roles.tsv"
e3:
n4: .asciz "acts/triggers.tsv"
// sha256 d00eaba1bf89fede9f8f3b8123f0f5405ecb0164ed50a0591caec8ddd0f0a072
b4: .incbin "acts/triggers.tsv"
e4:
n5: .asciz "acts/verbs.tsv"
// sha256 0b768d7f137b85ca7200af776d63e0d3208d039f1aaf6a241a46ebe71a98cdd6
b5: .incbin "acts/verbs.tsv"
e5:
n6: .asciz "moments/counts.tsv"
// sha256 efa3101d3fa482d12847d254bb9f7f4a7b87e8f23bfec592cea4c5c898a45b08
b6: .incbin "moments/counts.tsv"
e6:
n7: .asciz "moments/words.tsv"
// sha256 85c1b2f9afcd906658a75e694810e5a1beb28d35d141ae264337bb5a549733a8
b7: .incbin "moments/words.tsv"
e7:
n8: .asciz "names/calendar.txt"
// sha256 433cae4eca0a56a57e6c4e15e1e8447b63d8e5024e381c81082e277eccab7090
b8: .incbin "names/calendar.txt"
e8:
n9: .asciz "names/given.txt"
// sha256 575a0cf4b0fcfb4d033ba21a47da7d9defec1cc2de84285c2fc965167f187add
b9: .incbin "names/given.txt"
e9:
n10: .asciz "names/organisation-words.txt"
// sha256 65fddc9bf88e43a1c7d88676d5fc69a53b27aaf7689d3a0b8a6f48359744a43d
b10: .incbin "names/organisation-words.txt"
e10:
n11: .asciz "names/particles.txt"
// sha256 7ca891011bcc0a1201dba0e16ad28658a5550e7d9a0918151d7ee433f740ada6
b11: .incbin "names/particles.txt"
e11:
n12: .asciz "names/place-words.txt"
// sha256 7c25b9c2c0ac02ae3aff023a565fbc6edb6aeb4471472cf59f6241b104a2a3f5
b12: .incbin "names/place-words.txt"
e12:
n13: .asciz "names/role-words.txt"
// sha256 780f8114b52218a772f3dc773dfe0fc37805ee7189903e9e2872fd7d7d34bb19
b13: .incbin "names/role-words.txt"
e13:
n14: .asciz "names/thing-words.txt"
// sha256 bd15ca792efaed29ada9adabcd609ddccff75f70cc1cfc1bfe48ac091b1df6c8
b14: .incbin "names/thing-words.txt"
e14:
n15: .asciz "names/titles.tsv"
// sha256 1aaf0eed1065e747dc9d65637b7d222e146e79b7505dc91580684bcda0f79ff5
b15: .incbin "names/titles.tsv"
e15:
n16: .asciz "places/countries.tsv"
// sha256 c5eab335904fff05c057690f5fc649d2409b1c9a5234a0433432a3ca213f6bad
b16: .incbin "places/countries.tsv"
e16:
n17: .asciz "places/regions.tsv"
// sha256 d114aaadd9d954fddd2d16c733a267ca7cffc8165f796d82b871f7a42c910028
b17: .incbin "places/regions.tsv"
e17:
n18: .asciz "reading/abbreviations.txt"
// sha256 2e0c0d214aff2ade7e26107d571c3665e9db218c14888cc65534603fbac44dae
b18: .incbin "reading/abbreviations.txt"
e18:
n19: .asciz "reading/cue-phrases.tsv"
// sha256 6f9590fda246e55fb654bc7b1ac09f7d8b0dab6f2e34e8906111c1351eb36ba5
b19: .incbin "reading/cue-phrases.tsv"
e19:
n20: .asciz "reading/cues.tsv"
// sha256 fdd178947c3b5ff0d167406fb9e9beedd42ec799731c035a608c4dda44ebff4b
b20: .incbin "reading/cues.tsv"
e20:
n21: .asciz "reading/months.tsv"
// sha256 9de3265ebb22fad6c686095aa224916da258feabb3dd42e562f2128abdd72a88
b21: .incbin "reading/months.tsv"
e21:
n22: .asciz "reading/sentence-starters.txt"
// sha256 e106bc23ee09710ca72a3ddc6a2a7a5f4e44e36d007b521b81e674287ea097f8
b22: .incbin "reading/sentence-starters.txt"
e22:
n23: .asciz "reading/speaking-groups.txt"
// sha256 929265507d47f88878155418955d7e84bac08a4e8eda088b6de3df8d31a84c59
b23: .incbin "reading/speaking-groups.txt"
e23:
n24: .asciz "reading/speaking-texts.txt"
// sha256 4f5df4e73a9c6a7713878829233008eb5b7e0b2661575abeba25f53435b147dd
b24: .incbin "reading/speaking-texts.txt"
e24:
n25: .asciz "reading/verbs.tsv"
// sha256 b7b5ad1423c2252744283be6153dcad205386182b56ada23ab802362c065a736
b25: .incbin "reading/verbs.tsv"
e25:
n26: .asciz "reading/words.tsv"
// sha256 42952688face716c323a011e1f9c7a7185b7f7cec356ce7dc86b8255b430cb1e
b26: .incbin "reading/words.tsv"
e26:
n27: .asciz "reading/zones.tsv"
// sha256 a87df04916679cda192f8cd089961d3474661d411ac26406eb1a16dc93af727f
b27: .incbin "reading/zones.tsv"
e27:
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
    .globl sijill_knowledge_count
sijill_knowledge_count:
    .quad 28
    .section .note.GNU-stack, "", %progbits
