module Reviewer
  VERSION = "3.5.0"
end
