class TranscribeJob < ApplicationJob
  queue_as :default

  def perform(call)
    # whisper-1 costs less than gpt-4o-transcribe and is good enough for calls
    response = OpenAI::Client.new.audio.transcribe(parameters: { model: "whisper-1", file: call.recording.open })
    call.update!(text: response["text"])
  end
end
