// Made by scripts/knowledge from the files under data/. Do not edit.
    .section .rodata
n0: .asciz "acts/classes.tsv"
// sha256 8412a34def16d8166018f8baf0f7905e2fe9959c6f04efcb0076178692977348
b0: .incbin "acts/classes.tsv"
e0:
n1: .asciz "acts/demands.tsv"
// sha256 4fc267924df862b293b76a881339094defa4c0ba365f23821bf7d76df77aa451
b1: .incbin "acts/demands.tsv"
e1:
n2: .asciz "acts/grammar.tsv"
// sha256 466d2506e7f7bc1c14436ec99bf2e5344bb032abb3aab57cddc7d287be1ae65c
b2: .incbin "acts/grammar.tsv"
e2:
n3: .asciz "acts/positions.tsv"
// sha256 701c207516929177978860ea08265092832464cc3ef23af2895024ca7f43169c
b3: .incbin "acts/positions.tsv"
e3:
n4: .asciz "acts/roles.tsv"
// sha256 25b66851d631417d82b8933ca634c1795ee3e577472adc5ff36f99071472bbbf
b4: .incbin "acts/roles.tsv"
e4:
n5: .asciz "acts/triggers.tsv"
// sha256 5e81a70f33715079b525d0b929042767be551de0d9e5e837c5e0524152f002c4
b5: .incbin "acts/triggers.tsv"
e5:
n6: .asciz "acts/verbs.tsv"
// sha256 0b768d7f137b85ca7200af776d63e0d3208d039f1aaf6a241a46ebe71a98cdd6
b6: .incbin "acts/verbs.tsv"
e6:
n7: .asciz "exchange/encodings.tsv"
// sha256 4cc2f6e8799ddd6d20b6051f35367340da47dc5274ed8002232746fbc528801e
b7: .incbin "exchange/encodings.tsv"
e7:
n8: .asciz "exchange/html-elements.tsv"
// sha256 6916ff9c586af9a7813f832662fd0857321f6c839177106737d2f276f90aa809
b8: .incbin "exchange/html-elements.tsv"
e8:
n9: .asciz "exchange/html-meta.tsv"
// sha256 89d791befa533bb113e34cc4922e0c123700b2eb905f17fe7ffc0d3a089a8701
b9: .incbin "exchange/html-meta.tsv"
e9:
n10: .asciz "exchange/html-zones.tsv"
// sha256 02efe79e6640399e3ab9e02ebdd3a37ce3ec940cbdb688a8825fa52b3db61520
b10: .incbin "exchange/html-zones.tsv"
e10:
n11: .asciz "exchange/iso-8859-6.tsv"
// sha256 03b32ff6a609fbca5a6ab4591e7eef4e3ef6799afb6453d0d66d0d0a7c50fe5b
b11: .incbin "exchange/iso-8859-6.tsv"
e11:
n12: .asciz "exchange/media-types.tsv"
// sha256 28094d8db4f929f0b928a17a993f04aadb141c84ba71b18fb9d6d1a20c3a5983
b12: .incbin "exchange/media-types.tsv"
e12:
n13: .asciz "exchange/page-furniture.tsv"
// sha256 c88e093009b0700a19c4684d7318330bf59b3e94ed812884c1f84a9f768be786
b13: .incbin "exchange/page-furniture.tsv"
e13:
n14: .asciz "exchange/pdf-arabic-repairs.tsv"
// sha256 a8a0aab1cf0d9805c3ba85c9bf083be6b2e2d9a3f55d91e0acaeabf63af54bd4
b14: .incbin "exchange/pdf-arabic-repairs.tsv"
e14:
n15: .asciz "exchange/presentation-forms.tsv"
// sha256 106e9b91f93b869efcadca619d7a453c5dc215915e7057f03655a6d1c843f34b
b15: .incbin "exchange/presentation-forms.tsv"
e15:
n16: .asciz "exchange/related-headings.tsv"
// sha256 cea6d02f4e4ead6b7676049c5a1dd5f6cb551585d62661ed6c92ede3f64193d8
b16: .incbin "exchange/related-headings.tsv"
e16:
n17: .asciz "exchange/windows-1252.tsv"
// sha256 b9a5a5413fb657dbcc81dbc8ba53b39cf5ab8c8412793bc7a56f7902246ca147
b17: .incbin "exchange/windows-1252.tsv"
e17:
n18: .asciz "exchange/windows-1256.tsv"
// sha256 fe76e715eb533596b19bd3025b74ce2bdac0c18bd5b74b32e5b3ba6292803f05
b18: .incbin "exchange/windows-1256.tsv"
e18:
n19: .asciz "moments/counts.tsv"
// sha256 efa3101d3fa482d12847d254bb9f7f4a7b87e8f23bfec592cea4c5c898a45b08
b19: .incbin "moments/counts.tsv"
e19:
n20: .asciz "moments/words.tsv"
// sha256 f90c2cac2974a8164a9fcb5e691e7c20837c9f4a5507684cf3f44e46a427daff
b20: .incbin "moments/words.tsv"
e20:
n21: .asciz "names/calendar.txt"
// sha256 433cae4eca0a56a57e6c4e15e1e8447b63d8e5024e381c81082e277eccab7090
b21: .incbin "names/calendar.txt"
e21:
n22: .asciz "names/given.txt"
// sha256 25320f4eee9829c7de28d08e31360f0261e4260ea4f96dbbcd87b5a65ae2a7ee
b22: .incbin "names/given.txt"
e22:
n23: .asciz "names/organisation-words.txt"
// sha256 2989b32b6b79034a7a589f36f54df143ef7b8b9108c951bc6ff78fc47890c153
b23: .incbin "names/organisation-words.txt"
e23:
n24: .asciz "names/particles.txt"
// sha256 7ca891011bcc0a1201dba0e16ad28658a5550e7d9a0918151d7ee433f740ada6
b24: .incbin "names/particles.txt"
e24:
n25: .asciz "names/place-words.txt"
// sha256 7c25b9c2c0ac02ae3aff023a565fbc6edb6aeb4471472cf59f6241b104a2a3f5
b25: .incbin "names/place-words.txt"
e25:
n26: .asciz "names/role-words.txt"
// sha256 e85dc2f91cb82e836a57df80f3481a7100958e197b51f807771ed90cffb6dac7
b26: .incbin "names/role-words.txt"
e26:
n27: .asciz "names/thing-words.txt"
// sha256 bd15ca792efaed29ada9adabcd609ddccff75f70cc1cfc1bfe48ac091b1df6c8
b27: .incbin "names/thing-words.txt"
e27:
n28: .asciz "names/titles.tsv"
// sha256 1aaf0eed1065e747dc9d65637b7d222e146e79b7505dc91580684bcda0f79ff5
b28: .incbin "names/titles.tsv"
e28:
n29: .asciz "places/countries.tsv"
// sha256 c5eab335904fff05c057690f5fc649d2409b1c9a5234a0433432a3ca213f6bad
b29: .incbin "places/countries.tsv"
e29:
n30: .asciz "places/regions.tsv"
// sha256 d114aaadd9d954fddd2d16c733a267ca7cffc8165f796d82b871f7a42c910028
b30: .incbin "places/regions.tsv"
e30:
n31: .asciz "reading/abbreviations.txt"
// sha256 2e0c0d214aff2ade7e26107d571c3665e9db218c14888cc65534603fbac44dae
b31: .incbin "reading/abbreviations.txt"
e31:
n32: .asciz "reading/arabic-cues.tsv"
// sha256 92bc99d7dbe64eab13c1ae8adb358d131d9f0aa170c641e6c002f4e2f504ba87
b32: .incbin "reading/arabic-cues.tsv"
e32:
n33: .asciz "reading/cue-phrases.tsv"
// sha256 0da0362a5e444c0ea34dd7d0cf3955356342db786244bba469219456022edfc9
b33: .incbin "reading/cue-phrases.tsv"
e33:
n34: .asciz "reading/cues.tsv"
// sha256 226419eca96c201ad7d4950bf328e00aec55932607c9177d8f7c4f6cf8c88036
b34: .incbin "reading/cues.tsv"
e34:
n35: .asciz "reading/months.tsv"
// sha256 8f3d355908851b19aab59f008c7179bf2228489082c0a33f29ac739ec55a934b
b35: .incbin "reading/months.tsv"
e35:
n36: .asciz "reading/publishers.tsv"
// sha256 92a60dd576be987f8f813b737205ea930b5b79eb7c9aec911323f630f35c7171
b36: .incbin "reading/publishers.tsv"
e36:
n37: .asciz "reading/sentence-starters.txt"
// sha256 e106bc23ee09710ca72a3ddc6a2a7a5f4e44e36d007b521b81e674287ea097f8
b37: .incbin "reading/sentence-starters.txt"
e37:
n38: .asciz "reading/speaking-groups.txt"
// sha256 ff9944af9a8fb554f53770f64b19842a2d6078dc9a946172cd66333de2389a6f
b38: .incbin "reading/speaking-groups.txt"
e38:
n39: .asciz "reading/speaking-texts.txt"
// sha256 4f5df4e73a9c6a7713878829233008eb5b7e0b2661575abeba25f53435b147dd
b39: .incbin "reading/speaking-texts.txt"
e39:
n40: .asciz "reading/turn-labels.txt"
// sha256 db277f7fa797a2e93141bf3ada7f4252f75c200b88320baee07b7fb6c7751cde
b40: .incbin "reading/turn-labels.txt"
e40:
n41: .asciz "reading/verbs.tsv"
// sha256 ba58196d9b5a9103242bfc6ae119e67a5b4a81e85b5b0ad27b50a125ef994f12
b41: .incbin "reading/verbs.tsv"
e41:
n42: .asciz "reading/words.tsv"
// sha256 aaa3d83fcddf2d2980c3f39edaa5f5077717dcddcb6326f2d145a9aa5390dea4
b42: .incbin "reading/words.tsv"
e42:
n43: .asciz "reading/writers.tsv"
// sha256 967b84cbada1ff650797aa5b59a79202e5b653f7997a09bcdfce7468fdcb5fc3
b43: .incbin "reading/writers.tsv"
e43:
n44: .asciz "reading/zones.tsv"
// sha256 a87df04916679cda192f8cd089961d3474661d411ac26406eb1a16dc93af727f
b44: .incbin "reading/zones.tsv"
e44:
n45: .asciz "tallies/according.txt"
// sha256 3728d223aac127d6efdee0670db87bc55365f5f319519d71191f2d60fcba1af1
b45: .incbin "tallies/according.txt"
e45:
n46: .asciz "tallies/agents.txt"
// sha256 3be6009f6ec6c661be1fe4a5419276063131c568c8c861ed49ac49ae40de75bc
b46: .incbin "tallies/agents.txt"
e46:
n47: .asciz "tallies/arabic-function-words.txt"
// sha256 e5fbc9590e9651ef4483558aa3600bc1fc716b337464af87f9435564eb2ef916
b47: .incbin "tallies/arabic-function-words.txt"
e47:
n48: .asciz "tallies/by.txt"
// sha256 8d0abdc6b0bfd452f3134d342671967a9ea3bee7fe72d66e5904dcaa2ee3d77b
b48: .incbin "tallies/by.txt"
e48:
n49: .asciz "tallies/categories.tsv"
// sha256 4a2829888cab8a80bd63df1ad6c2ccbfeccfbe4ab8f033e4dea8640ed2ff1e0c
b49: .incbin "tallies/categories.tsv"
e49:
n50: .asciz "tallies/compass.txt"
// sha256 4398fb34eebbe7f8fde88128b5eddd278463601d9004fa3870470b7048eac97d
b50: .incbin "tallies/compass.txt"
e50:
n51: .asciz "tallies/currencies.tsv"
// sha256 c4236ff8d58ffdb1a3a3d5fbc740cdc7a31fd7202a14739e78d77653c62f3a79
b51: .incbin "tallies/currencies.tsv"
e51:
n52: .asciz "tallies/harm.txt"
// sha256 e8a73e5bdedc8507bc21f68ea7d6f9ad24987a453d58e73dfada53625ca31897
b52: .incbin "tallies/harm.txt"
e52:
n53: .asciz "tallies/instruments.txt"
// sha256 c5f67711640261a3a74352d4520046e8711585f52ad3e1066aa2ca5b4d67daaa
b53: .incbin "tallies/instruments.txt"
e53:
n54: .asciz "tallies/invariant-plurals.txt"
// sha256 662ed3ce24a041c0ce7f7114a955dd417e14a8613edfac3035a0fd049d75e69b
b54: .incbin "tallies/invariant-plurals.txt"
e54:
n55: .asciz "tallies/modifiers.tsv"
// sha256 ed9ca01717be92172a073452f2d447bb993eaa4c58aace0ebb61bf0cf75b3a4c
b55: .incbin "tallies/modifiers.tsv"
e55:
n56: .asciz "tallies/nouns.tsv"
// sha256 b1e1a0e850c30f3ca2ac639c3a9a84fdf53327d68e19d2972f136690e469495c
b56: .incbin "tallies/nouns.tsv"
e56:
n57: .asciz "tallies/numbers.tsv"
// sha256 2c375ed4b200e9bb974f579740f432294f82e9f34cf70402132e9bfa65395ba7
b57: .incbin "tallies/numbers.tsv"
e57:
n58: .asciz "tallies/place-kinds.txt"
// sha256 65d00061aae187fca0416a8707bde095e1483d7d8b7d5f0fd338b97b9e364758
b58: .incbin "tallies/place-kinds.txt"
e58:
n59: .asciz "tallies/placers.txt"
// sha256 674140b871f9a82b345d4888f6f758f8ed470e67df69b8607ac7c3933b55ac0a
b59: .incbin "tallies/placers.txt"
e59:
n60: .asciz "tallies/responsible.txt"
// sha256 41e2fb0b47f788d2054be0713554ce1fe4198ccc256f0b6f1c489c3e29590db3
b60: .incbin "tallies/responsible.txt"
e60:
n61: .asciz "tallies/singulars.txt"
// sha256 594860490015b6f79f6ea0c7f1b493155136f184bdb9576cd8adfa392c710519
b61: .incbin "tallies/singulars.txt"
e61:
n62: .asciz "tallies/totals.txt"
// sha256 ffbde0ee19e07c6f41a63a14c40deaa56496f8ea07f283786ce0e82d2f5efeff
b62: .incbin "tallies/totals.txt"
e62:
n63: .asciz "tallies/weapon-use.txt"
// sha256 d92020beaa25ea50215dcd0719c0c70712e132dede3bdc4ca42616ecae922478
b63: .incbin "tallies/weapon-use.txt"
e63:
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
    .quad n32, b32, e32 - b32
    .quad n33, b33, e33 - b33
    .quad n34, b34, e34 - b34
    .quad n35, b35, e35 - b35
    .quad n36, b36, e36 - b36
    .quad n37, b37, e37 - b37
    .quad n38, b38, e38 - b38
    .quad n39, b39, e39 - b39
    .quad n40, b40, e40 - b40
    .quad n41, b41, e41 - b41
    .quad n42, b42, e42 - b42
    .quad n43, b43, e43 - b43
    .quad n44, b44, e44 - b44
    .quad n45, b45, e45 - b45
    .quad n46, b46, e46 - b46
    .quad n47, b47, e47 - b47
    .quad n48, b48, e48 - b48
    .quad n49, b49, e49 - b49
    .quad n50, b50, e50 - b50
    .quad n51, b51, e51 - b51
    .quad n52, b52, e52 - b52
    .quad n53, b53, e53 - b53
    .quad n54, b54, e54 - b54
    .quad n55, b55, e55 - b55
    .quad n56, b56, e56 - b56
    .quad n57, b57, e57 - b57
    .quad n58, b58, e58 - b58
    .quad n59, b59, e59 - b59
    .quad n60, b60, e60 - b60
    .quad n61, b61, e61 - b61
    .quad n62, b62, e62 - b62
    .quad n63, b63, e63 - b63
    .globl sijill_knowledge_count
sijill_knowledge_count:
    .quad 64
    .section .note.GNU-stack, "", %progbits
