import { type Verdict, fail, notApplicable, parseArn, pass, unresolved } from '@aspis/model';
import { defineControl } from '../control.ts';
import { isPublicParameter, isRegionalExtension, layerPublishers } from './layer-publishers.ts';

export const layersComeFromKnownPublishers = defineControl({
  id: 'ASPIS-SUP-004',
  title: 'Layers come from the own account or a known publisher',
  severity: 'medium',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'A layer runs inside the function with all its rights. The account that publishes it can put anything into the next version, and an unknown one may already have.',
  fix: 'Publish a copy of the layer in your own account (AWS::Lambda::LayerVersion) and use that.',
  whenNotToUse: 'The account is another one of your organisation.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/chapter-layers.html',
    'https://attack.mitre.org/techniques/T1195/002/',
    'https://cwe.mitre.org/data/definitions/829.html',
  ],
  equivalents: {
    prowler: ['awslambda_function_using_cross_account_layers'],
  },
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Layers: ['arn:aws:lambda:eu-west-1:111122223333:layer:tools:4'] }
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Layers: [!Ref Tools, 'arn:aws:lambda:eu-west-1:017000801446:layer:AWSLambdaPowertoolsPythonV3-python313-x86_64:20'] }
Tools:
  Type: AWS::Lambda::LayerVersion
`,
  },
  evaluate(fn) {
    const layers = fn.items('Layers');
    if (layers.kind === 'unresolved') return layers;
    if (layers.value.length === 0) return notApplicable;
    return layers.value.map((layer): Verdict => {
      const text = layer.text();
      if (text.kind === 'unresolved') return text;
      // What the application refers to is its own.
      if (layer.value.kind === 'reference' || isPublicParameter(text.value ?? '')) return pass;
      const account = parseArn(text.value ?? '')?.account;
      if (account === '${AWS::AccountId}') return pass;
      if (account === undefined || !/^\d{12}$/.test(account))
        return unresolved(layer, `who publishes ${text.value} is only known once deployed`);
      if (layerPublishers.has(account)) return pass;
      if (isRegionalExtension(text.value ?? ''))
        return unresolved(layer, `whether account ${account} is AWS's for this region is not known`);
      return fail(layer, `the layer is published by account ${account}`);
    });
  },
});
