package client

// Commands of the chat: "command", "summarize" and "embed" are words of our users, not of a vendor.
var Commands = map[string]string{"command": "shows commands", "summarize": "sums up", "embed": "embeds a picture", "sonar": "pings"}
