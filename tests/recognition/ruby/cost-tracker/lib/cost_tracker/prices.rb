module CostTracker
  # US dollars for a million tokens
  PRICES = {
    "gpt-4o" => { input: 2.5, output: 10.0 },
    "gpt-4o-mini" => { input: 0.15, output: 0.6 },
    "gpt-3.5-turbo-0125" => { input: 0.5, output: 1.5 },
    "claude-3-opus-20240229" => { input: 15.0, output: 75.0 }
  }.freeze
end
