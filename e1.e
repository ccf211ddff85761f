nice: ‘./expB’: No such file or directory
