require "faraday"

def vectors(texts)
  Faraday.post("https://api.voyageai.com/v1/embeddings", { model: "voyage-3-large", input: texts }.to_json)
end
