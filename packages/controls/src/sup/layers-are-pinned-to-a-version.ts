import { type Verdict, fail, notApplicable, parseArn, pass, unresolved } from '@aspis/model';
import { defineControl } from '../control.ts';

export const layersArePinnedToAVersion = defineControl({
  id: 'ASPIS-SUP-005',
  title: 'Layers are pinned to a version',
  severity: 'low',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'A layer without a version cannot be deployed, and one whose version is filled in at deployment changes under the function without a review.',
  fix: 'Give the full ARN with its version number, or refer to the AWS::Lambda::LayerVersion of the template.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/chapter-layers.html',
    'https://cwe.mitre.org/data/definitions/1357.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Layers: [!Sub 'arn:aws:lambda:\${AWS::Region}:017000801446:layer:AWSLambdaPowertoolsPythonV3'] }
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Layers: [!Sub 'arn:aws:lambda:\${AWS::Region}:017000801446:layer:AWSLambdaPowertoolsPythonV3:20'] }
`,
  },
  evaluate(fn) {
    const layers = fn.items('Layers');
    if (layers.kind === 'unresolved') return layers;
    if (layers.value.length === 0) return notApplicable;
    return layers.value.map((layer): Verdict => {
      const text = layer.text();
      if (text.kind === 'unresolved') return text;
      // A reference to a layer version of the template is a version.
      if (layer.value.kind === 'reference') return pass;
      const arn = parseArn(text.value ?? '');
      if (arn === undefined)
        return unresolved(layer, `whether ${text.value} names a version is only known once deployed`);
      return /^layer:[^:]+:(\d+|\$\{[^}]+\})$/.test(arn.resource)
        ? pass
        : fail(layer, `${text.value} names no version`);
    });
  },
});
