package etl

import (
	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/bedrockruntime"
)

func Micro(body []byte) *bedrockruntime.InvokeModelInput {
	return &bedrockruntime.InvokeModelInput{ModelId: aws.String("eu.amazon.nova-micro-v1:0"), Body: body}
}
