// Made by scripts/knowledge from the files under data/. Do not edit.
    .section .rodata
n0: .asciz "acts/classes.tsv"
// sha256 bea6ce32f299e905762c67d8a3ce113c344f93a7de37bcbf427c792b5c017a37
    .balign 64
b0: .incbin "acts/classes.tsv"
e0:
n1: .asciz "acts/demands.tsv"
// sha256 0dc867c3c13fa9a60595dede417b58eb7bab305e513b7d6f7c361c003d2827c6
    .balign 64
b1: .incbin "acts/demands.tsv"
e1:
n2: .asciz "acts/grammar.tsv"
// sha256 246fd8e9c8d7bf8c929429fb817cf1927a44ccc5486966eb6eceda083553a413
    .balign 64
b2: .incbin "acts/grammar.tsv"
e2:
n3: .asciz "acts/positions.tsv"
// sha256 0f93e004a72cf9d680e0977b80a3be0c38017df6a55dcecf5ea2bfaabf03bec8
    .balign 64
b3: .incbin "acts/positions.tsv"
e3:
n4: .asciz "acts/precision.tsv"
// sha256 d9c1d7af391a155d373925d3b44feb3a1a16b68f1753ecc6b4b1608253fd1792
    .balign 64
b4: .incbin "acts/precision.tsv"
e4:
n5: .asciz "acts/roles.tsv"
// sha256 3a4a4b4d8357055bf92a5afe24140d8621f6ef95a163539f88c8b73b6edc3d00
    .balign 64
b5: .incbin "acts/roles.tsv"
e5:
n6: .asciz "acts/triggers.tsv"
// sha256 340fe37d80a14a9e97d37799e6b264fccf267768aced426634d768fdeb9bfb96
    .balign 64
b6: .incbin "acts/triggers.tsv"
e6:
n7: .asciz "acts/verbs.tsv"
// sha256 0b768d7f137b85ca7200af776d63e0d3208d039f1aaf6a241a46ebe71a98cdd6
    .balign 64
b7: .incbin "acts/verbs.tsv"
e7:
n8: .asciz "arabic/acts.tsv"
// sha256 8301370896aa42834b4f2221e286ca9c4c7c3837c3c70ae82dcd2001a67dc37b
    .balign 64
b8: .incbin "arabic/acts.tsv"
e8:
n9: .asciz "arabic/agents.txt"
// sha256 50def64d036cf53c97bc8503dd6000d4b5bb43a384816e7c90cc9c0d20b1da6b
    .balign 64
b9: .incbin "arabic/agents.txt"
e9:
n10: .asciz "arabic/categories.tsv"
// sha256 a9aebd1e0506aa2771069e1c1d0581c0e4e53d32ed0063920703fa9ca53f4418
    .balign 64
b10: .incbin "arabic/categories.tsv"
e10:
n11: .asciz "arabic/change-words.txt"
// sha256 380977743152d7abab135936b6a97f11ad91c27ab9e683ec9be0c9cc13fc7190
    .balign 64
b11: .incbin "arabic/change-words.txt"
e11:
n12: .asciz "arabic/cues.tsv"
// sha256 d0e307e369a20e8b51635e9d95c40db6a51e2e846b74e3be9f9881fc7a63362e
    .balign 64
b12: .incbin "arabic/cues.tsv"
e12:
n13: .asciz "arabic/doings.tsv"
// sha256 3c7e5d416131a452984b8cc9eeacb20f1ed5c6cdbe8dd02b93eb1bb60ff09703
    .balign 64
b13: .incbin "arabic/doings.tsv"
e13:
n14: .asciz "arabic/function-words.txt"
// sha256 bdb027c544e7dec60f14a1f9255fc753449fac99f3dfa0e5d90704730824dec9
    .balign 64
b14: .incbin "arabic/function-words.txt"
e14:
n15: .asciz "arabic/nouns.tsv"
// sha256 fde58bd6187b8251f723b38533f2e93ffda69c0037dec6d6b5485fe49a2d9248
    .balign 64
b15: .incbin "arabic/nouns.tsv"
e15:
n16: .asciz "arabic/particles.tsv"
// sha256 dc9717a0b72dedb0845f1df3df84ff40a65cf53fc28d98dfd41723c1778a3123
    .balign 64
b16: .incbin "arabic/particles.tsv"
e16:
n17: .asciz "arabic/positions.tsv"
// sha256 4e90e683a6ed64727b10d6823bd939bf66adf6de031eb02686f25010d172e10d
    .balign 64
b17: .incbin "arabic/positions.tsv"
e17:
n18: .asciz "arabic/verbs.tsv"
// sha256 57170a96f8609a94816ae36ecb826b216e82da179d2369dab45c5b009ed300d1
    .balign 64
b18: .incbin "arabic/verbs.tsv"
e18:
n19: .asciz "counting/anyone.txt"
// sha256 4855dd4e782f49e7f4e0ede605c22027bc7acf91fe44810160cd56c26ead98a8
    .balign 64
b19: .incbin "counting/anyone.txt"
e19:
n20: .asciz "counting/methods.tsv"
// sha256 8f5c524492ad0e64723e5e767fe40b045c4b983bdc6e065c8e64647d51ae666d
    .balign 64
b20: .incbin "counting/methods.tsv"
e20:
n21: .asciz "counting/partitions.tsv"
// sha256 988a6a4e2aefa234ffb738d4701dbb9ec69df60df2968c0e9c6e6ec85f071a13
    .balign 64
b21: .incbin "counting/partitions.tsv"
e21:
n22: .asciz "exchange/count-headers.txt"
// sha256 99817ba8f52e76539494d3a5f491cb907f956ea3f37e7c5befeb0b4ce32955a5
    .balign 64
b22: .incbin "exchange/count-headers.txt"
e22:
n23: .asciz "exchange/encodings.tsv"
// sha256 4cc2f6e8799ddd6d20b6051f35367340da47dc5274ed8002232746fbc528801e
    .balign 64
b23: .incbin "exchange/encodings.tsv"
e23:
n24: .asciz "exchange/html-elements.tsv"
// sha256 6916ff9c586af9a7813f832662fd0857321f6c839177106737d2f276f90aa809
    .balign 64
b24: .incbin "exchange/html-elements.tsv"
e24:
n25: .asciz "exchange/html-meta.tsv"
// sha256 89d791befa533bb113e34cc4922e0c123700b2eb905f17fe7ffc0d3a089a8701
    .balign 64
b25: .incbin "exchange/html-meta.tsv"
e25:
n26: .asciz "exchange/html-zones.tsv"
// sha256 02efe79e6640399e3ab9e02ebdd3a37ce3ec940cbdb688a8825fa52b3db61520
    .balign 64
b26: .incbin "exchange/html-zones.tsv"
e26:
n27: .asciz "exchange/iso-8859-6.tsv"
// sha256 03b32ff6a609fbca5a6ab4591e7eef4e3ef6799afb6453d0d66d0d0a7c50fe5b
    .balign 64
b27: .incbin "exchange/iso-8859-6.tsv"
e27:
n28: .asciz "exchange/media-types.tsv"
// sha256 28094d8db4f929f0b928a17a993f04aadb141c84ba71b18fb9d6d1a20c3a5983
    .balign 64
b28: .incbin "exchange/media-types.tsv"
e28:
n29: .asciz "exchange/page-furniture.tsv"
// sha256 c88e093009b0700a19c4684d7318330bf59b3e94ed812884c1f84a9f768be786
    .balign 64
b29: .incbin "exchange/page-furniture.tsv"
e29:
n30: .asciz "exchange/pdf-arabic-repairs.tsv"
// sha256 a8a0aab1cf0d9805c3ba85c9bf083be6b2e2d9a3f55d91e0acaeabf63af54bd4
    .balign 64
b30: .incbin "exchange/pdf-arabic-repairs.tsv"
e30:
n31: .asciz "exchange/presentation-forms.tsv"
// sha256 106e9b91f93b869efcadca619d7a453c5dc215915e7057f03655a6d1c843f34b
    .balign 64
b31: .incbin "exchange/presentation-forms.tsv"
e31:
n32: .asciz "exchange/related-headings.tsv"
// sha256 cea6d02f4e4ead6b7676049c5a1dd5f6cb551585d62661ed6c92ede3f64193d8
    .balign 64
b32: .incbin "exchange/related-headings.tsv"
e32:
n33: .asciz "exchange/windows-1252.tsv"
// sha256 b9a5a5413fb657dbcc81dbc8ba53b39cf5ab8c8412793bc7a56f7902246ca147
    .balign 64
b33: .incbin "exchange/windows-1252.tsv"
e33:
n34: .asciz "exchange/windows-1256.tsv"
// sha256 fe76e715eb533596b19bd3025b74ce2bdac0c18bd5b74b32e5b3ba6292803f05
    .balign 64
b34: .incbin "exchange/windows-1256.tsv"
e34:
n35: .asciz "linking/status.tsv"
// sha256 1952258d435b85dcc85d0bef87b2d1a8c69ff6154b4366f9df71cd19a54b65d8
    .balign 64
b35: .incbin "linking/status.tsv"
e35:
n36: .asciz "mentions/entities.tsv"
// sha256 04db95a3558376ceb7b8419a7b65aaa2867dabf4f9961fef54a160a36644098c
    .balign 64
b36: .incbin "mentions/entities.tsv"
e36:
n37: .asciz "mentions/words.tsv"
// sha256 733cccfa4394370703c4b23be40bd169fc66dacd623b23e9b107f83a3e46ef91
    .balign 64
b37: .incbin "mentions/words.tsv"
e37:
n38: .asciz "models/LICENSE.txt"
// sha256 d73fb5ffa1e11e12220e0252b49881429670acd84cdae31c10e48e2ebfc97150
    .balign 64
b38: .incbin "models/LICENSE.txt"
e38:
n39: .asciz "models/english-syntax.json"
// sha256 9010867441e359d233f5fce3e07001b8a8043e3e997b8c748aae9adb77088db0
    .balign 64
b39: .incbin "models/english-syntax.json"
e39:
n40: .asciz "models/english-syntax.model"
// sha256 cf2b20deec5754b24b6e75a1f3ae8d7c70cdb2ca8d43a292b5faf3dc071a90d6
    .balign 64
b40: .incbin "models/english-syntax.model"
e40:
n41: .asciz "models/mentions.json"
// sha256 4cdf8329dbdd79f3ee3e23a9512880a91dff46b069861c0a402298f27ef4a938
    .balign 64
b41: .incbin "models/mentions.json"
e41:
n42: .asciz "models/mentions.model"
// sha256 b63012fca07f61585f379fc4b78b7a8d4b8371bfbc55e64baccb4591dd0564cb
    .balign 64
b42: .incbin "models/mentions.model"
e42:
n43: .asciz "moments/counts.tsv"
// sha256 efa3101d3fa482d12847d254bb9f7f4a7b87e8f23bfec592cea4c5c898a45b08
    .balign 64
b43: .incbin "moments/counts.tsv"
e43:
n44: .asciz "moments/words.tsv"
// sha256 ee04752a4adfd6ab17219479c618a615b53a18ae6f142ef351c438d1cefe3e8a
    .balign 64
b44: .incbin "moments/words.tsv"
e44:
n45: .asciz "names/body-nouns.txt"
// sha256 31c61a3a2ab0872a2cdadcd42d63f9c7a0870667949c3181ff42bd2c6817b636
    .balign 64
b45: .incbin "names/body-nouns.txt"
e45:
n46: .asciz "names/calendar.txt"
// sha256 433cae4eca0a56a57e6c4e15e1e8447b63d8e5024e381c81082e277eccab7090
    .balign 64
b46: .incbin "names/calendar.txt"
e46:
n47: .asciz "names/chat.tsv"
// sha256 3cc76f1202cdeb1f01b5ea37451b3f14444783f5f06d400f1c70fe0135529346
    .balign 64
b47: .incbin "names/chat.tsv"
e47:
n48: .asciz "names/collectives.txt"
// sha256 fd8ec053a4139e9a6c5bc0407091978f1d789849fc6cb3978adaccc2e9bbc6e5
    .balign 64
b48: .incbin "names/collectives.txt"
e48:
n49: .asciz "names/comparing.tsv"
// sha256 0272bf72a233efb4bde9922b47d98be66c863861873ee3b96742727342317898
    .balign 64
b49: .incbin "names/comparing.tsv"
e49:
n50: .asciz "names/compounds.tsv"
// sha256 e3c4c64ce7d93b94dfd519d76533935d00febef71407f7851f48d6242a9beaca
    .balign 64
b50: .incbin "names/compounds.tsv"
e50:
n51: .asciz "names/extraction.tsv"
// sha256 bfa2c88620f4ed26c3637d2a78e9b6ac5aba09952881332230c033c397add493
    .balign 64
b51: .incbin "names/extraction.tsv"
e51:
n52: .asciz "names/families.tsv"
// sha256 3564c63317816be16e9e40d18c8d3a883677dfe4d3b5970f99c23a4e74b9e9ed
    .balign 64
b52: .incbin "names/families.tsv"
e52:
n53: .asciz "names/given.txt"
// sha256 32088a4f3bbfdc8f5c9929c0a80270042601ccb33a7134e0e511feec07b1af37
    .balign 64
b53: .incbin "names/given.txt"
e53:
n54: .asciz "names/known.tsv"
// sha256 c9c22eb7861a8c06ede8944e7444e95ff7adcf23cbf31825e8fd784258dd7c75
    .balign 64
b54: .incbin "names/known.tsv"
e54:
n55: .asciz "names/organisation-words.txt"
// sha256 e9c412afbecf56734649d4900412138671be946cbbcf80c0ec8a7b7b94120b45
    .balign 64
b55: .incbin "names/organisation-words.txt"
e55:
n56: .asciz "names/particles.txt"
// sha256 619d0b344da241bf934b3ad8730cf20edc26b741fb329a08db1c1c8c6286e1e6
    .balign 64
b56: .incbin "names/particles.txt"
e56:
n57: .asciz "names/parts.tsv"
// sha256 4b2ab766c921222468804fe1f35662aad50b8f3b6b2582b524b8f0267f1f6c02
    .balign 64
b57: .incbin "names/parts.tsv"
e57:
n58: .asciz "names/place-words.txt"
// sha256 f804a4488fe7ab2899c7ea18f6f105d3c3ebc8c1b08a658543d923a64ac517cb
    .balign 64
b58: .incbin "names/place-words.txt"
e58:
n59: .asciz "names/role-words.txt"
// sha256 e85dc2f91cb82e836a57df80f3481a7100958e197b51f807771ed90cffb6dac7
    .balign 64
b59: .incbin "names/role-words.txt"
e59:
n60: .asciz "names/sounds/costs.tsv"
// sha256 ff62b883e5ba7573db1157095f0a00ceb73a1c1d621a896ddc125fb175180bd8
    .balign 64
b60: .incbin "names/sounds/costs.tsv"
e60:
n61: .asciz "names/sounds/inventory.tsv"
// sha256 475d18277e2ffee4483668ccbfbef2df901134ab7133c0a2c4f99eeb599c6b55
    .balign 64
b61: .incbin "names/sounds/inventory.tsv"
e61:
n62: .asciz "names/sounds/letters.tsv"
// sha256 41606a74c68665c9662e3cd6396245270492cf00188c30a53f630bd8a155bcdf
    .balign 64
b62: .incbin "names/sounds/letters.tsv"
e62:
n63: .asciz "names/sounds/pairs.tsv"
// sha256 2d4f8bff834c523b25716566cc988308506bd462645606b685599b8302108bc3
    .balign 64
b63: .incbin "names/sounds/pairs.tsv"
e63:
n64: .asciz "names/thing-words.txt"
// sha256 bd15ca792efaed29ada9adabcd609ddccff75f70cc1cfc1bfe48ac091b1df6c8
    .balign 64
b64: .incbin "names/thing-words.txt"
e64:
n65: .asciz "names/titles.tsv"
// sha256 8a3be15e695c4f9ce708e9df028dec83dd9f4dbb9e515f1b80c9590f28b09eb8
    .balign 64
b65: .incbin "names/titles.tsv"
e65:
n66: .asciz "packs/lazuran/ATTRIBUTION.md"
// sha256 6b82aed6cb7be12e8d96cd929836f2f0225599031c9dd5bb9b43f3899baf14b3
    .balign 64
b66: .incbin "packs/lazuran/ATTRIBUTION.md"
e66:
n67: .asciz "packs/lazuran/actors.tsv"
// sha256 6703818f65aa6e98957ff69b9b74e479daa52b8c928e886391c99b9900a3fd21
    .balign 64
b67: .incbin "packs/lazuran/actors.tsv"
e67:
n68: .asciz "packs/lazuran/pack.json"
// sha256 8aa658a68e12f7516547e305b2ceeb9b4a0ca33cbe25a59b9d2884a299df5672
    .balign 64
b68: .incbin "packs/lazuran/pack.json"
e68:
n69: .asciz "packs/lazuran/places.tsv"
// sha256 10e702bcfb4e4d83f8cc8e5b304fe49f4f9f7ca87cbddf88fac299c0c96fe055
    .balign 64
b69: .incbin "packs/lazuran/places.tsv"
e69:
n70: .asciz "packs/lazuran/roles.tsv"
// sha256 0813d55cb48a8dc0aa11a1ef495d2bc043b5c39a890710d54439c767e047632c
    .balign 64
b70: .incbin "packs/lazuran/roles.tsv"
e70:
n71: .asciz "packs/lazuran/topics.tsv"
// sha256 e4c2b5d19ab507a962b0e0126bd35b7ab9aa4a4081f3d518cde75e6868d8c20e
    .balign 64
b71: .incbin "packs/lazuran/topics.tsv"
e71:
n72: .asciz "packs/lazuran/vocabulary.tsv"
// sha256 c237e3a257f37b059c019b166abd619a71ffc9f3ff0d54fe1887a1ad8dcc6789
    .balign 64
b72: .incbin "packs/lazuran/vocabulary.tsv"
e72:
n73: .asciz "packs/syria/ATTRIBUTION.md"
// sha256 0d5f9e6291394508e771f94db91aaa5e803240297a08e5df9b53deef4935216d
    .balign 64
b73: .incbin "packs/syria/ATTRIBUTION.md"
e73:
n74: .asciz "packs/syria/actors.tsv"
// sha256 9f476bd1ce09bfed1b1a2609c2ba49d27a2b115f078d2ffb062a1a5ea4b01d53
    .balign 64
b74: .incbin "packs/syria/actors.tsv"
e74:
n75: .asciz "packs/syria/pack.json"
// sha256 60fbae70b176b7ecd091d0472967bf8f23a9bbfcda8689bd4223cef5af1f4999
    .balign 64
b75: .incbin "packs/syria/pack.json"
e75:
n76: .asciz "packs/syria/places.tsv"
// sha256 704f765b9c307d9c849371de6bb3edab50e62c2949dfc0f8748efdc654bf8afc
    .balign 64
b76: .incbin "packs/syria/places.tsv"
e76:
n77: .asciz "packs/syria/roles.tsv"
// sha256 f8e467e3ea67af82e38871c804d236e2653dfe7872ead943dcc789726e1f7792
    .balign 64
b77: .incbin "packs/syria/roles.tsv"
e77:
n78: .asciz "packs/syria/topics.tsv"
// sha256 e92fdbd8bddfdd1ed5a7dcf7cd3d4fb7cb2929aeb71cd0cd5cb43926af8390a7
    .balign 64
b78: .incbin "packs/syria/topics.tsv"
e78:
n79: .asciz "packs/syria/vocabulary.tsv"
// sha256 4bda58295d91b8ca99cf36fc9b84269098bf560494a067d095383047ec151336
    .balign 64
b79: .incbin "packs/syria/vocabulary.tsv"
e79:
n80: .asciz "places/countries.tsv"
// sha256 c5eab335904fff05c057690f5fc649d2409b1c9a5234a0433432a3ca213f6bad
    .balign 64
b80: .incbin "places/countries.tsv"
e80:
n81: .asciz "places/regions.tsv"
// sha256 d114aaadd9d954fddd2d16c733a267ca7cffc8165f796d82b871f7a42c910028
    .balign 64
b81: .incbin "places/regions.tsv"
e81:
n82: .asciz "reading/abbreviations.txt"
// sha256 2e0c0d214aff2ade7e26107d571c3665e9db218c14888cc65534603fbac44dae
    .balign 64
b82: .incbin "reading/abbreviations.txt"
e82:
n83: .asciz "reading/cue-nouns.txt"
// sha256 46ae26011f89f9261c7d513c95d9e65e7702e3efdcb684f615f7d00e4a8ba74e
    .balign 64
b83: .incbin "reading/cue-nouns.txt"
e83:
n84: .asciz "reading/cue-objects.tsv"
// sha256 81f16e5e312c8f21efc956bae33b3721e8c0203a5cdac7edc1e8bac178ac917c
    .balign 64
b84: .incbin "reading/cue-objects.tsv"
e84:
n85: .asciz "reading/cue-phrases.tsv"
// sha256 c8bc5235dde8ae4ee8f9e3a2a8b077f364844f7648058979418c321fd8d52374
    .balign 64
b85: .incbin "reading/cue-phrases.tsv"
e85:
n86: .asciz "reading/cues.tsv"
// sha256 429ab59a3815bd9ea8e8c4f6d2d5e3e732919eb315909aceb5c3626d3157ddb6
    .balign 64
b86: .incbin "reading/cues.tsv"
e86:
n87: .asciz "reading/months.tsv"
// sha256 8f3d355908851b19aab59f008c7179bf2228489082c0a33f29ac739ec55a934b
    .balign 64
b87: .incbin "reading/months.tsv"
e87:
n88: .asciz "reading/publishers.tsv"
// sha256 92a60dd576be987f8f813b737205ea930b5b79eb7c9aec911323f630f35c7171
    .balign 64
b88: .incbin "reading/publishers.tsv"
e88:
n89: .asciz "reading/rules.tsv"
// sha256 e74312da21bb35a8b20150be9766939ae2c6f87ebae97c0f4bd3652dfa635993
    .balign 64
b89: .incbin "reading/rules.tsv"
e89:
n90: .asciz "reading/second-reader.txt"
// sha256 20b897cc86799383cc271b45d4e505dadd1e311a60f2cc02d978fe46ed60787f
    .balign 64
b90: .incbin "reading/second-reader.txt"
e90:
n91: .asciz "reading/sentence-starters.txt"
// sha256 e106bc23ee09710ca72a3ddc6a2a7a5f4e44e36d007b521b81e674287ea097f8
    .balign 64
b91: .incbin "reading/sentence-starters.txt"
e91:
n92: .asciz "reading/speaking-groups.txt"
// sha256 660b6e7a8603999487d68c0909bbfa86b5b91f18221c8b6766f8003fb1dd1f8b
    .balign 64
b92: .incbin "reading/speaking-groups.txt"
e92:
n93: .asciz "reading/speaking-texts.txt"
// sha256 d3efc6632ccedfbc310ddbbcdcbad1b9e996802b4583790ef6bd1826f1592396
    .balign 64
b93: .incbin "reading/speaking-texts.txt"
e93:
n94: .asciz "reading/turn-labels.txt"
// sha256 db277f7fa797a2e93141bf3ada7f4252f75c200b88320baee07b7fb6c7751cde
    .balign 64
b94: .incbin "reading/turn-labels.txt"
e94:
n95: .asciz "reading/verbs.tsv"
// sha256 ba58196d9b5a9103242bfc6ae119e67a5b4a81e85b5b0ad27b50a125ef994f12
    .balign 64
b95: .incbin "reading/verbs.tsv"
e95:
n96: .asciz "reading/words.tsv"
// sha256 aaa3d83fcddf2d2980c3f39edaa5f5077717dcddcb6326f2d145a9aa5390dea4
    .balign 64
b96: .incbin "reading/words.tsv"
e96:
n97: .asciz "reading/writers.tsv"
// sha256 73f1e2f50b8182acb77f603f3a7853512d86ba2af1e189e0a0783b4dfd5a6767
    .balign 64
b97: .incbin "reading/writers.tsv"
e97:
n98: .asciz "reading/zones.tsv"
// sha256 a87df04916679cda192f8cd089961d3474661d411ac26406eb1a16dc93af727f
    .balign 64
b98: .incbin "reading/zones.tsv"
e98:
n99: .asciz "registers/age-words.tsv"
// sha256 57f5257a005bb242cd5ac2be499b92cbac622e9c778ac374dfdd11e170ceca74
    .balign 64
b99: .incbin "registers/age-words.tsv"
e99:
n100: .asciz "registers/date-words.txt"
// sha256 d879dcab64268f25d5b3d81d2171faac4ce31a815cf25a51bfdd3f13b45d92c4
    .balign 64
b100: .incbin "registers/date-words.txt"
e100:
n101: .asciz "registers/header-words.txt"
// sha256 211c1ef8dd6341e2f53fc6b433d81c16b7334dcb25bd4e17612fa3bb95bb4ba3
    .balign 64
b101: .incbin "registers/header-words.txt"
e101:
n102: .asciz "registers/headers.tsv"
// sha256 313c690c0e5112d6c100a5234f9c68c338119ca50a1ce8023465e1e7e131ce30
    .balign 64
b102: .incbin "registers/headers.tsv"
e102:
n103: .asciz "registers/sex.tsv"
// sha256 9c229a7445d45f2feba86119e31ecc4c8799170be5326ee6094d1d22918e3bb9
    .balign 64
b103: .incbin "registers/sex.tsv"
e103:
n104: .asciz "registers/status.tsv"
// sha256 af0efde826376bafc452d171360976415f476295edacc3f600d603f5b516b10f
    .balign 64
b104: .incbin "registers/status.tsv"
e104:
n105: .asciz "registers/unknown.txt"
// sha256 eaf49a4effc8fe9796a4e92698fe0101be1f37b612b4e4acb78033099ae381de
    .balign 64
b105: .incbin "registers/unknown.txt"
e105:
n106: .asciz "roles/verbs.tsv"
// sha256 16d07b5dcc957d1eb1bfa581ce4ee7243356c6ce521d99d5638312944dcb6f6e
    .balign 64
b106: .incbin "roles/verbs.tsv"
e106:
n107: .asciz "tallies/according.txt"
// sha256 3728d223aac127d6efdee0670db87bc55365f5f319519d71191f2d60fcba1af1
    .balign 64
b107: .incbin "tallies/according.txt"
e107:
n108: .asciz "tallies/agents.txt"
// sha256 6d567a03eff91bc926a3cdf19cebcd3e1b34eedebbaf2bf9954f0994a8bb6ab5
    .balign 64
b108: .incbin "tallies/agents.txt"
e108:
n109: .asciz "tallies/asking.txt"
// sha256 167545ac3416eb8b998b0e83feabfc36c77f7cd1f02fd83c691d82accb0fbb4e
    .balign 64
b109: .incbin "tallies/asking.txt"
e109:
n110: .asciz "tallies/by.txt"
// sha256 8d0abdc6b0bfd452f3134d342671967a9ea3bee7fe72d66e5904dcaa2ee3d77b
    .balign 64
b110: .incbin "tallies/by.txt"
e110:
n111: .asciz "tallies/categories.tsv"
// sha256 331581077d747e298c84f92ee301fedfd015b55584d606aa6467591e74abf7f5
    .balign 64
b111: .incbin "tallies/categories.tsv"
e111:
n112: .asciz "tallies/compass.txt"
// sha256 4398fb34eebbe7f8fde88128b5eddd278463601d9004fa3870470b7048eac97d
    .balign 64
b112: .incbin "tallies/compass.txt"
e112:
n113: .asciz "tallies/currencies.tsv"
// sha256 6c187cb5ab6eb0b2beaf7962885c1372924993fe373a11eec31261b9ad61a754
    .balign 64
b113: .incbin "tallies/currencies.tsv"
e113:
n114: .asciz "tallies/custody.txt"
// sha256 867ddaade835313390aa779802bc354a54bb557936fb598d42fff961efa3106e
    .balign 64
b114: .incbin "tallies/custody.txt"
e114:
n115: .asciz "tallies/doing.txt"
// sha256 ddf334f800a38ea16402f13e355e232b985c9910f5aaf06445c6eebf577154ce
    .balign 64
b115: .incbin "tallies/doing.txt"
e115:
n116: .asciz "tallies/events.txt"
// sha256 8ad72f2db0c289ab32b4f54b3d80acc93dd80b3415f52c1cd7677802f8eb8364
    .balign 64
b116: .incbin "tallies/events.txt"
e116:
n117: .asciz "tallies/harm.txt"
// sha256 c34589592d932a23c86b6891c8a6dbbdb68c91f3ef2fb21571767e620a78f021
    .balign 64
b117: .incbin "tallies/harm.txt"
e117:
n118: .asciz "tallies/instruments.txt"
// sha256 c5f67711640261a3a74352d4520046e8711585f52ad3e1066aa2ca5b4d67daaa
    .balign 64
b118: .incbin "tallies/instruments.txt"
e118:
n119: .asciz "tallies/invariant-plurals.txt"
// sha256 520fbab449b5ef89697915605193368003dfc66be32a09f648b5523fde589ad4
    .balign 64
b119: .incbin "tallies/invariant-plurals.txt"
e119:
n120: .asciz "tallies/modifiers.tsv"
// sha256 6089be825462181249c4f1df47a929d6b72fb699366dcd6401a9c0938bc30a26
    .balign 64
b120: .incbin "tallies/modifiers.tsv"
e120:
n121: .asciz "tallies/moves.txt"
// sha256 7513ae131b7b595bf0477377c1d793a3e7d7f698c6f00572c75d404cc60bd894
    .balign 64
b121: .incbin "tallies/moves.txt"
e121:
n122: .asciz "tallies/nouns.tsv"
// sha256 beee9621b049f42a9044b8ebda472fd3b815bd9179ce555c8d8cf0f1dd6bbc2e
    .balign 64
b122: .incbin "tallies/nouns.tsv"
e122:
n123: .asciz "tallies/numbers.tsv"
// sha256 2c375ed4b200e9bb974f579740f432294f82e9f34cf70402132e9bfa65395ba7
    .balign 64
b123: .incbin "tallies/numbers.tsv"
e123:
n124: .asciz "tallies/place-kinds.txt"
// sha256 5a60434d0c9fbde395b14cac4c94489f4b6f21e121e26286e72e5a3e3fcfe8a8
    .balign 64
b124: .incbin "tallies/place-kinds.txt"
e124:
n125: .asciz "tallies/placers.txt"
// sha256 674140b871f9a82b345d4888f6f758f8ed470e67df69b8607ac7c3933b55ac0a
    .balign 64
b125: .incbin "tallies/placers.txt"
e125:
n126: .asciz "tallies/responsible.txt"
// sha256 41e2fb0b47f788d2054be0713554ce1fe4198ccc256f0b6f1c489c3e29590db3
    .balign 64
b126: .incbin "tallies/responsible.txt"
e126:
n127: .asciz "tallies/singulars.txt"
// sha256 594860490015b6f79f6ea0c7f1b493155136f184bdb9576cd8adfa392c710519
    .balign 64
b127: .incbin "tallies/singulars.txt"
e127:
n128: .asciz "tallies/totals.txt"
// sha256 0b8a4eeea8a1e7b74336345658a3225def7dc83080cc3d647026e97d271b8e9f
    .balign 64
b128: .incbin "tallies/totals.txt"
e128:
n129: .asciz "tallies/weapon-use.txt"
// sha256 d92020beaa25ea50215dcd0719c0c70712e132dede3bdc4ca42616ecae922478
    .balign 64
b129: .incbin "tallies/weapon-use.txt"
e129:
n130: .asciz "tallies/weapons.txt"
// sha256 c8c4763f875ce1b7bfb9fc8af8e0a2155faa0ab937113e196f01d76448a87a54
    .balign 64
b130: .incbin "tallies/weapons.txt"
e130:
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
    .quad n68, b68, e68 - b68
    .quad n69, b69, e69 - b69
    .quad n70, b70, e70 - b70
    .quad n71, b71, e71 - b71
    .quad n72, b72, e72 - b72
    .quad n73, b73, e73 - b73
    .quad n74, b74, e74 - b74
    .quad n75, b75, e75 - b75
    .quad n76, b76, e76 - b76
    .quad n77, b77, e77 - b77
    .quad n78, b78, e78 - b78
    .quad n79, b79, e79 - b79
    .quad n80, b80, e80 - b80
    .quad n81, b81, e81 - b81
    .quad n82, b82, e82 - b82
    .quad n83, b83, e83 - b83
    .quad n84, b84, e84 - b84
    .quad n85, b85, e85 - b85
    .quad n86, b86, e86 - b86
    .quad n87, b87, e87 - b87
    .quad n88, b88, e88 - b88
    .quad n89, b89, e89 - b89
    .quad n90, b90, e90 - b90
    .quad n91, b91, e91 - b91
    .quad n92, b92, e92 - b92
    .quad n93, b93, e93 - b93
    .quad n94, b94, e94 - b94
    .quad n95, b95, e95 - b95
    .quad n96, b96, e96 - b96
    .quad n97, b97, e97 - b97
    .quad n98, b98, e98 - b98
    .quad n99, b99, e99 - b99
    .quad n100, b100, e100 - b100
    .quad n101, b101, e101 - b101
    .quad n102, b102, e102 - b102
    .quad n103, b103, e103 - b103
    .quad n104, b104, e104 - b104
    .quad n105, b105, e105 - b105
    .quad n106, b106, e106 - b106
    .quad n107, b107, e107 - b107
    .quad n108, b108, e108 - b108
    .quad n109, b109, e109 - b109
    .quad n110, b110, e110 - b110
    .quad n111, b111, e111 - b111
    .quad n112, b112, e112 - b112
    .quad n113, b113, e113 - b113
    .quad n114, b114, e114 - b114
    .quad n115, b115, e115 - b115
    .quad n116, b116, e116 - b116
    .quad n117, b117, e117 - b117
    .quad n118, b118, e118 - b118
    .quad n119, b119, e119 - b119
    .quad n120, b120, e120 - b120
    .quad n121, b121, e121 - b121
    .quad n122, b122, e122 - b122
    .quad n123, b123, e123 - b123
    .quad n124, b124, e124 - b124
    .quad n125, b125, e125 - b125
    .quad n126, b126, e126 - b126
    .quad n127, b127, e127 - b127
    .quad n128, b128, e128 - b128
    .quad n129, b129, e129 - b129
    .quad n130, b130, e130 - b130
    .globl sijill_knowledge_count
sijill_knowledge_count:
    .quad 131
    .section .note.GNU-stack, "", %progbits
