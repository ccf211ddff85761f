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
n12: .asciz "reading/abbreviations.txt"
// sha256 2e0c0d214aff2ade7e26107d571c3665e9db218c14888cc65534603fbac44dae
b12: .incbin "reading/abbreviations.txt"
e12:
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
    .globl sijill_knowledge_count
sijill_knowledge_count:
    .quad 13
    .section .note.GNU-stack, "", %progbits
