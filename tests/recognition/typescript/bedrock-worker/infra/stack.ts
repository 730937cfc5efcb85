import { Stack, type StackProps } from 'aws-cdk-lib';
import { FoundationModel, FoundationModelIdentifier } from 'aws-cdk-lib/aws-bedrock';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Construct } from 'constructs';

export class WorkerStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);
    const model = FoundationModel.fromFoundationModelId(
      this,
      'Model',
      new FoundationModelIdentifier('anthropic.claude-3-7-sonnet-20250219-v1:0'),
    );
    const worker = new NodejsFunction(this, 'Worker', {
      entry: 'src/claude.ts',
      environment: { BEDROCK_MODEL_ID: 'us.anthropic.claude-opus-4-1-20250805-v1:0' },
    });
    worker.addToRolePolicy(new PolicyStatement({ actions: ['bedrock:InvokeModel'], resources: [model.modelArn] }));
  }
}
