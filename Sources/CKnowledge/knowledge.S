// Made by scripts/knowledge from the files under data/. Do not edit.
    .section .rodata
n0: .asciz "acts/classes.tsv"
// sha256 8412a34def16d8166018f8baf0f7905e2fe9959c6f04efcb0076178692977348
    .balign 64
b0: .incbin "acts/classes.tsv"
e0:
n1: .asciz "acts/demands.tsv"
// sha256 4fc267924df862b293b76a881339094defa4c0ba365f23821bf7d76df77aa451
    .balign 64
b1: .incbin "acts/demands.tsv"
e1:
n2: .asciz "acts/grammar.tsv"
// sha256 8ac1b7b23ca46fc5d339976238af08d2681bc401731b15622486f3b4244548c5
    .balign 64
b2: .incbin "acts/grammar.tsv"
e2:
n3: .asciz "acts/positions.tsv"
// sha256 701c207516929177978860ea08265092832464cc3ef23af2895024ca7f43169c
    .balign 64
b3: .incbin "acts/positions.tsv"
e3:
n4: .asciz "acts/roles.tsv"
// sha256 25b66851d631417d82b8933ca634c1795ee3e577472adc5ff36f99071472bbbf
    .balign 64
b4: .incbin "acts/roles.tsv"
e4:
n5: .asciz "acts/triggers.tsv"
// sha256 5e81a70f33715079b525d0b929042767be551de0d9e5e837c5e0524152f002c4
    .balign 64
b5: .incbin "acts/triggers.tsv"
e5:
n6: .asciz "acts/verbs.tsv"
// sha256 0b768d7f137b85ca7200af776d63e0d3208d039f1aaf6a241a46ebe71a98cdd6
    .balign 64
b6: .incbin "acts/verbs.tsv"
e6:
n7: .asciz "exchange/encodings.tsv"
// sha256 4cc2f6e8799ddd6d20b6051f35367340da47dc5274ed8002232746fbc528801e
    .balign 64
b7: .incbin "exchange/encodings.tsv"
e7:
n8: .asciz "exchange/html-elements.tsv"
// sha256 6916ff9c586af9a7813f832662fd0857321f6c839177106737d2f276f90aa809
    .balign 64
b8: .incbin "exchange/html-elements.tsv"
e8:
n9: .asciz "exchange/html-meta.tsv"
// sha256 89d791befa533bb113e34cc4922e0c123700b2eb905f17fe7ffc0d3a089a8701
    .balign 64
b9: .incbin "exchange/html-meta.tsv"
e9:
n10: .asciz "exchange/html-zones.tsv"
// sha256 02efe79e6640399e3ab9e02ebdd3a37ce3ec940cbdb688a8825fa52b3db61520
    .balign 64
b10: .incbin "exchange/html-zones.tsv"
e10:
n11: .asciz "exchange/iso-8859-6.tsv"
// sha256 03b32ff6a609fbca5a6ab4591e7eef4e3ef6799afb6453d0d66d0d0a7c50fe5b
    .balign 64
b11: .incbin "exchange/iso-8859-6.tsv"
e11:
n12: .asciz "exchange/media-types.tsv"
// sha256 28094d8db4f929f0b928a17a993f04aadb141c84ba71b18fb9d6d1a20c3a5983
    .balign 64
b12: .incbin "exchange/media-types.tsv"
e12:
n13: .asciz "exchange/page-furniture.tsv"
// sha256 c88e093009b0700a19c4684d7318330bf59b3e94ed812884c1f84a9f768be786
    .balign 64
b13: .incbin "exchange/page-furniture.tsv"
e13:
n14: .asciz "exchange/pdf-arabic-repairs.tsv"
// sha256 a8a0aab1cf0d9805c3ba85c9bf083be6b2e2d9a3f55d91e0acaeabf63af54bd4
    .balign 64
b14: .incbin "exchange/pdf-arabic-repairs.tsv"
e14:
n15: .asciz "exchange/presentation-forms.tsv"
// sha256 106e9b91f93b869efcadca619d7a453c5dc215915e7057f03655a6d1c843f34b
    .balign 64
b15: .incbin "exchange/presentation-forms.tsv"
e15:
n16: .asciz "exchange/related-headings.tsv"
// sha256 cea6d02f4e4ead6b7676049c5a1dd5f6cb551585d62661ed6c92ede3f64193d8
    .balign 64
b16: .incbin "exchange/related-headings.tsv"
e16:
n17: .asciz "exchange/windows-1252.tsv"
// sha256 b9a5a5413fb657dbcc81dbc8ba53b39cf5ab8c8412793bc7a56f7902246ca147
    .balign 64
b17: .incbin "exchange/windows-1252.tsv"
e17:
n18: .asciz "exchange/windows-1256.tsv"
// sha256 fe76e715eb533596b19bd3025b74ce2bdac0c18bd5b74b32e5b3ba6292803f05
    .balign 64
b18: .incbin "exchange/windows-1256.tsv"
e18:
n19: .asciz "models/LICENSE.txt"
// sha256 6ce5bec91f756f8795f23498e05eb4c41527516d0149d31b300704d6c3006c18
    .balign 64
b19: .incbin "models/LICENSE.txt"
e19:
n20: .asciz "models/english-parser.json"
// sha256 edc62c6ccb11c6f6bfea03c744f8d1a4a923a3ac3875e89bd39fde17e9e720dc
    .balign 64
b20: .incbin "models/english-parser.json"
e20:
n21: .asciz "models/english-parser.model"
// sha256 4d14fc47ec84eff7af34c19932d159b3fea2243a3d96148a51e38a3eeb05d9ae
    .balign 64
b21: .incbin "models/english-parser.model"
e21:
n22: .asciz "models/english-tagger.json"
// sha256 1bb885aece4811467a09b6fa8079182b8298307c7bc37cee67ee64c28fac4f02
    .balign 64
b22: .incbin "models/english-tagger.json"
e22:
n23: .asciz "models/english-tagger.model"
// sha256 d0d845d1cc1ef6709de4f9fd7db5beffdfa25129991439e186c8fcc7e480a935
    .balign 64
b23: .incbin "models/english-tagger.model"
e23:
n24: .asciz "moments/counts.tsv"
// sha256 efa3101d3fa482d12847d254bb9f7f4a7b87e8f23bfec592cea4c5c898a45b08
    .balign 64
b24: .incbin "moments/counts.tsv"
e24:
n25: .asciz "moments/words.tsv"
// sha256 85c1b2f9afcd906658a75e694810e5a1beb28d35d141ae264337bb5a549733a8
    .balign 64
b25: .incbin "moments/words.tsv"
e25:
n26: .asciz "names/calendar.txt"
// sha256 433cae4eca0a56a57e6c4e15e1e8447b63d8e5024e381c81082e277eccab7090
    .balign 64
b26: .incbin "names/calendar.txt"
e26:
n27: .asciz "names/given.txt"
// sha256 25320f4eee9829c7de28d08e31360f0261e4260ea4f96dbbcd87b5a65ae2a7ee
    .balign 64
b27: .incbin "names/given.txt"
e27:
n28: .asciz "names/organisation-words.txt"
// sha256 2989b32b6b79034a7a589f36f54df143ef7b8b9108c951bc6ff78fc47890c153
    .balign 64
b28: .incbin "names/organisation-words.txt"
e28:
n29: .asciz "names/particles.txt"
// sha256 7ca891011bcc0a1201dba0e16ad28658a5550e7d9a0918151d7ee433f740ada6
    .balign 64
b29: .incbin "names/particles.txt"
e29:
n30: .asciz "names/place-words.txt"
// sha256 7c25b9c2c0ac02ae3aff023a565fbc6edb6aeb4471472cf59f6241b104a2a3f5
    .balign 64
b30: .incbin "names/place-words.txt"
e30:
n31: .asciz "names/role-words.txt"
// sha256 e85dc2f91cb82e836a57df80f3481a7100958e197b51f807771ed90cffb6dac7
    .balign 64
b31: .incbin "names/role-words.txt"
e31:
n32: .asciz "names/thing-words.txt"
// sha256 bd15ca792efaed29ada9adabcd609ddccff75f70cc1cfc1bfe48ac091b1df6c8
    .balign 64
b32: .incbin "names/thing-words.txt"
e32:
n33: .asciz "names/titles.tsv"
// sha256 1aaf0eed1065e747dc9d65637b7d222e146e79b7505dc91580684bcda0f79ff5
    .balign 64
b33: .incbin "names/titles.tsv"
e33:
n34: .asciz "places/countries.tsv"
// sha256 c5eab335904fff05c057690f5fc649d2409b1c9a5234a0433432a3ca213f6bad
    .balign 64
b34: .incbin "places/countries.tsv"
e34:
n35: .asciz "places/regions.tsv"
// sha256 d114aaadd9d954fddd2d16c733a267ca7cffc8165f796d82b871f7a42c910028
    .balign 64
b35: .incbin "places/regions.tsv"
e35:
n36: .asciz "reading/abbreviations.txt"
// sha256 2e0c0d214aff2ade7e26107d571c3665e9db218c14888cc65534603fbac44dae
    .balign 64
b36: .incbin "reading/abbreviations.txt"
e36:
n37: .asciz "reading/arabic-cues.tsv"
// sha256 92bc99d7dbe64eab13c1ae8adb358d131d9f0aa170c641e6c002f4e2f504ba87
    .balign 64
b37: .incbin "reading/arabic-cues.tsv"
e37:
n38: .asciz "reading/cue-phrases.tsv"
// sha256 0da0362a5e444c0ea34dd7d0cf3955356342db786244bba469219456022edfc9
    .balign 64
b38: .incbin "reading/cue-phrases.tsv"
e38:
n39: .asciz "reading/cues.tsv"
// sha256 226419eca96c201ad7d4950bf328e00aec55932607c9177d8f7c4f6cf8c88036
    .balign 64
b39: .incbin "reading/cues.tsv"
e39:
n40: .asciz "reading/months.tsv"
// sha256 8f3d355908851b19aab59f008c7179bf2228489082c0a33f29ac739ec55a934b
    .balign 64
b40: .incbin "reading/months.tsv"
e40:
n41: .asciz "reading/publishers.tsv"
// sha256 92a60dd576be987f8f813b737205ea930b5b79eb7c9aec911323f630f35c7171
    .balign 64
b41: .incbin "reading/publishers.tsv"
e41:
n42: .asciz "reading/sentence-starters.txt"
// sha256 e106bc23ee09710ca72a3ddc6a2a7a5f4e44e36d007b521b81e674287ea097f8
    .balign 64
b42: .incbin "reading/sentence-starters.txt"
e42:
n43: .asciz "reading/speaking-groups.txt"
// sha256 ff9944af9a8fb554f53770f64b19842a2d6078dc9a946172cd66333de2389a6f
    .balign 64
b43: .incbin "reading/speaking-groups.txt"
e43:
n44: .asciz "reading/speaking-texts.txt"
// sha256 4f5df4e73a9c6a7713878829233008eb5b7e0b2661575abeba25f53435b147dd
    .balign 64
b44: .incbin "reading/speaking-texts.txt"
e44:
n45: .asciz "reading/turn-labels.txt"
// sha256 db277f7fa797a2e93141bf3ada7f4252f75c200b88320baee07b7fb6c7751cde
    .balign 64
b45: .incbin "reading/turn-labels.txt"
e45:
n46: .asciz "reading/verbs.tsv"
// sha256 ba58196d9b5a9103242bfc6ae119e67a5b4a81e85b5b0ad27b50a125ef994f12
    .balign 64
b46: .incbin "reading/verbs.tsv"
e46:
n47: .asciz "reading/words.tsv"
// sha256 aaa3d83fcddf2d2980c3f39edaa5f5077717dcddcb6326f2d145a9aa5390dea4
    .balign 64
b47: .incbin "reading/words.tsv"
e47:
n48: .asciz "reading/writers.tsv"
// sha256 967b84cbada1ff650797aa5b59a79202e5b653f7997a09bcdfce7468fdcb5fc3
    .balign 64
b48: .incbin "reading/writers.tsv"
e48:
n49: .asciz "reading/zones.tsv"
// sha256 a87df04916679cda192f8cd089961d3474661d411ac26406eb1a16dc93af727f
    .balign 64
b49: .incbin "reading/zones.tsv"
e49:
n50: .asciz "tallies/according.txt"
// sha256 3728d223aac127d6efdee0670db87bc55365f5f319519d71191f2d60fcba1af1
    .balign 64
b50: .incbin "tallies/according.txt"
e50:
n51: .asciz "tallies/agents.txt"
// sha256 8d6aac20de5926745b59adeaa4e5e88b15104336864131fb0e15746d4a388de3
    .balign 64
b51: .incbin "tallies/agents.txt"
e51:
n52: .asciz "tallies/arabic-function-words.txt"
// sha256 e5fbc9590e9651ef4483558aa3600bc1fc716b337464af87f9435564eb2ef916
    .balign 64
b52: .incbin "tallies/arabic-function-words.txt"
e52:
n53: .asciz "tallies/by.txt"
// sha256 8d0abdc6b0bfd452f3134d342671967a9ea3bee7fe72d66e5904dcaa2ee3d77b
    .balign 64
b53: .incbin "tallies/by.txt"
e53:
n54: .asciz "tallies/categories.tsv"
// sha256 d75b2d39ce90b758f53a5cbbcdfbe13a8ffb15075674b3a39897c3dc1c20449f
    .balign 64
b54: .incbin "tallies/categories.tsv"
e54:
n55: .asciz "tallies/compass.txt"
// sha256 4398fb34eebbe7f8fde88128b5eddd278463601d9004fa3870470b7048eac97d
    .balign 64
b55: .incbin "tallies/compass.txt"
e55:
n56: .asciz "tallies/currencies.tsv"
// sha256 e4f213785b2ed8242712001bfd1b57449260e456e0032c57f8520d89f7492adc
    .balign 64
b56: .incbin "tallies/currencies.tsv"
e56:
n57: .asciz "tallies/harm.txt"
// sha256 f81e3d10cac302d905390f0cda42941d4f282a3fd05d43bd60c7f4098f2cbd75
    .balign 64
b57: .incbin "tallies/harm.txt"
e57:
n58: .asciz "tallies/instruments.txt"
// sha256 c5f67711640261a3a74352d4520046e8711585f52ad3e1066aa2ca5b4d67daaa
    .balign 64
b58: .incbin "tallies/instruments.txt"
e58:
n59: .asciz "tallies/modifiers.tsv"
// sha256 10a83a7c93fad38f90bd30bed1d42bacb4c67ad4ce7d28613ed0f0f5e2168a81
    .balign 64
b59: .incbin "tallies/modifiers.tsv"
e59:
n60: .asciz "tallies/nouns.tsv"
// sha256 634c80132f7e0cec6e5ef35a202682df6049254fd1849bb343a856338c7c78e3
    .balign 64
b60: .incbin "tallies/nouns.tsv"
e60:
n61: .asciz "tallies/numbers.tsv"
// sha256 2c375ed4b200e9bb974f579740f432294f82e9f34cf70402132e9bfa65395ba7
    .balign 64
b61: .incbin "tallies/numbers.tsv"
e61:
n62: .asciz "tallies/place-kinds.txt"
// sha256 67615503819f07ffead02ade5e0cdd3107c4627e418cc500fa7016d648047781
    .balign 64
b62: .incbin "tallies/place-kinds.txt"
e62:
n63: .asciz "tallies/placers.txt"
// sha256 674140b871f9a82b345d4888f6f758f8ed470e67df69b8607ac7c3933b55ac0a
    .balign 64
b63: .incbin "tallies/placers.txt"
e63:
n64: .asciz "tallies/responsible.txt"
// sha256 41e2fb0b47f788d2054be0713554ce1fe4198ccc256f0b6f1c489c3e29590db3
    .balign 64
b64: .incbin "tallies/responsible.txt"
e64:
n65: .asciz "tallies/singulars.txt"
// sha256 594860490015b6f79f6ea0c7f1b493155136f184bdb9576cd8adfa392c710519
    .balign 64
b65: .incbin "tallies/singulars.txt"
e65:
n66: .asciz "tallies/totals.txt"
// sha256 ffbde0ee19e07c6f41a63a14c40deaa56496f8ea07f283786ce0e82d2f5efeff
    .balign 64
b66: .incbin "tallies/totals.txt"
e66:
n67: .asciz "tallies/weapon-use.txt"
// sha256 d92020beaa25ea50215dcd0719c0c70712e132dede3bdc4ca42616ecae922478
    .balign 64
b67: .incbin "tallies/weapon-use.txt"
e67:
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
    .quad n64, b64, e64 - b64
    .quad n65, b65, e65 - b65
    .quad n66, b66, e66 - b66
    .quad n67, b67, e67 - b67
    .globl sijill_knowledge_count
sijill_knowledge_count:
    .quad 68
    .section .note.GNU-stack, "", %progbits
