package dev.workshoproles.policy;

import org.junit.jupiter.api.Test;

import dev.workshoproles.policy.statement.Statement;

import static dev.workshoproles.policy.Quoted.allow;
import static dev.workshoproles.policy.Quoted.condition;
import static dev.workshoproles.policy.Quoted.json;
import static org.assertj.core.api.Assertions.assertThat;

class NormalFormTests {

	@Test
	void hasOneValueALineInTheCustomaryOrder() {
		String document = json("""
				{'Zeta':{'b':[2,1],'a':{}},'Statement':{'Resource':['arn:b','arn:B','arn:a'],'Later':true,
				'Condition':{'StringLike':{'aws:SourceArn':'arn:x'},'Bool':{'b:B':true,'a:A':[2,10,'x']}},
				'NotAction':['sqs:b','SQS:A','sqs:c'],'Principal':{'Service':'s.com','AWS':['2','1']},
				'Effect':'Deny','Sid':'Gone','Early':[]},'Id':'gone','Alpha':1.50}""");
		assertThat(PolicyDocument.normalize(document)).isEqualTo(json("""
				{
				  'Version': '2008-10-17',
				  'Statement': [
				    {
				      'Effect': 'Deny',
				      'Principal': {
				        'AWS': [
				          '1',
				          '2'
				        ],
				        'Service': [
				          's.com'
				        ]
				      },
				      'NotAction': [
				        'SQS:A',
				        'sqs:b',
				        'sqs:c'
				      ],
				      'Resource': [
				        'arn:B',
				        'arn:a',
				        'arn:b'
				      ],
				      'Condition': {
				        'Bool': {
				          'a:A': [
				            '10',
				            '2',
				            'x'
				          ],
				          'b:B': [
				            'true'
				          ]
				        },
				        'StringLike': {
				          'aws:SourceArn': [
				            'arn:x'
				          ]
				        }
				      },
				      'Early': [],
				      'Later': true
				    }
				  ],
				  'Alpha': 1.50,
				  'Zeta': {
				    'a': {},
				    'b': [
				      2,
				      1
				    ]
				  }
				}"""));
	}

	@Test
	void doesNotDependOnTheOrderOfStatements() {
		String one = "{'Effect':'Allow','Action':'sqs:SendMessage','Resource':'*'}";
		String two = "{'Effect':'Allow','Action':'SQS:sendmessage','Resource':'*'}";
		String three = "{'Effect':'Allow','Action':'a:A','Resource':'arn:X'}";
		String four = "{'Effect':'Allow','Action':'A:a','Resource':'arn:x'}";
		assertThat(PolicyDocument.normalize(json("{'Statement':[%s,%s,%s,%s]}".formatted(one, two, three, four))))
			.isEqualTo(PolicyDocument.normalize(json("{'Statement':[%s,%s,%s,%s]}".formatted(four, three, two, one))));
	}

	@Test
	void ofTwoSpellingsOfAnActionKeepsTheSameOne() {
		String normal = PolicyDocument.normalize(allow("'NotAction':['a:A','A:a','a:a'],'Resource':'*'"));
		assertThat(normal).isEqualTo(PolicyDocument.normalize(allow("'NotAction':['a:a','A:a','a:A'],'Resource':'*'")))
			.contains("\"A:a\"")
			.doesNotContain("\"a:A\"", "\"a:a\"");
	}

	@Test
	void statementsThatBecomeOneKeepTheSameSpelling() {
		String one = "{'Effect':'Allow','Action':'a:A','Resource':'*','Condition':{'Bool':{'aws:X':'1'}}}";
		String two = "{'Effect':'Allow','Action':'a:B','Resource':'*','Condition':{'Bool':{'AWS:x':'1'}}}";
		String normal = PolicyDocument.normalize(json("{'Statement':[%s,%s]}".formatted(one, two)));
		assertThat(normal).isEqualTo(PolicyDocument.normalize(json("{'Statement':[%s,%s]}".formatted(two, one))))
			.containsOnlyOnce("Effect")
			.contains("\"a:A\"", "\"a:B\"", "\"aws:X\"");
	}

	@Test
	void keepsExponents() {
		String normal = PolicyDocument.normalize(condition("{'NumericEquals':{'a:b':[1e2,1E-999999999,0.0000001]}}"));
		assertThat(normal).contains("\"1E+2\"", "\"1E-999999999\"", "\"0.0000001\"");
	}

	@Test
	void keepsWhatIsNotAscii() {
		assertThat(PolicyDocument.normalize(allow("'Action':'a:A','Resource':'arn:\\u00e9\\u0000\\ud83d\\ude00'")))
			.contains("\"arn:é\\u0000\uD83D\uDE00\"");
	}

}
