require "minitest/autorun"

class ExplainerTest < Minitest::Test
  def test_default
    assert_equal "gpt-5-nano", CostTracker::Explainer::DEFAULT_MODEL
  end
end
