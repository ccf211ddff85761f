print("sijill")
