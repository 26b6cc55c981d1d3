// The commonest passwords that are long enough to be allowed otherwise, in lower case.
const LIST = `
0123456789 0987654321 1029384756 1122334455 1234567890 12345678910 123456789a 123456789q 1234554321 123qweasdzxc
1472583690 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc 9876543210 a123456789 abc1234567 abcd123456 abcdefghij
abcdefghijk administrator asdfghjkl1 asdfghjkl; baseball123 basketball bismillah123 changeme123 chocolate1 computer123
football123 goodmorning google1234 helloworld iloveyou12 iloveyou123 iloveyou1234 internet123 jesuschrist letmein123
letmein1234 manchester1 michael123 minecraft1 monkey1234 motherlode p@ssw0rd123 pass123456 passw0rd123 password00
password01 password10 password11 password12 password123 password1234 password12345 passwordpassword pokemon123
princess123 q1w2e3r4t5 q1w2e3r4t5y6 qazwsxedc1 qazwsxedcrfv qwe123qwe123 qwer123456 qwerty1234 qwerty12345 qwerty123456
qwertyuiop qwertyuiop1 qwertyuiop123 secret1234 sunshine123 superman123 test123456 unknown123 welcome123 welcome1234
whatever123 zaq12wsxcde zxcvbnm123 zxcvbnm1234
`;

/** Passwords that guessing begins with. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(LIST.trim().split(/\s+/));
