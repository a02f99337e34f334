package realname

const Name = "package realname in folder misnamed"
