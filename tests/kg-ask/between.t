A word between a thing and its property says which property is meant. If the facts do
not say it, the answer is asked back, and the word is not dropped.

  $ cat >bank.csv <<'EOF'
  > 逍遥卡,类型,信用卡
  > 逍遥卡,年费,680元
  > 逍遥卡,取现手续费,取现金额的1%
  > 逍遥卡,信用额度,最高8万元
  > 周周盈,类型,理财产品
  > 周周盈,赎回到账,实时到账
  > 周周盈,起购金额,100元
  > 掌上银行,类型,渠道
  > 掌上银行,转账限额,每日20万元
  > 平安意外险,类型,保险
  > 平安意外险,年保费,198元
  > 平安意外险,保额,50万元
  > EOF
  $ kg-ask -f bank.csv --lines --format=tsv 2>said <<'EOF' | cut -f1-3
  > 逍遥卡境内取现手续费
  > 逍遥卡境内的取现手续费
  > 逍遥卡取现手续费
  > 掌上银行单笔转账限额
  > 掌上银行转账限额
  > 周周盈定投起购金额
  > 周周盈大额赎回到账
  > 周周盈大额起购金额
  > 平安意外险月保费
  > 平安意外险家庭年保费
  > 逍遥卡收多少年费
  > 逍遥卡要交多少年费
  > 逍遥卡现在的年费
  > 逍遥卡剩余信用额度
  > 逍遥卡其他手续费
  > EOF
  question	status	answer
  逍遥卡境内取现手续费	clarify	没有听懂,您想问 1)逍遥卡的取现手续费?
  逍遥卡境内的取现手续费	clarify	没有听懂,您想问 1)逍遥卡的取现手续费?
  逍遥卡取现手续费	answer	逍遥卡的取现手续费:取现金额的1%
  掌上银行单笔转账限额	clarify	没有听懂“单”,您想问 1)掌上银行的转账限额?
  掌上银行转账限额	answer	掌上银行的转账限额:每日20万元
  周周盈定投起购金额	clarify	没有听懂“定”,您想问 1)周周盈的起购金额?
  周周盈大额赎回到账	clarify	没有听懂“额”,您想问 1)周周盈的赎回到账?
  周周盈大额起购金额	clarify	没有听懂“额”,您想问 1)周周盈的起购金额?
  平安意外险月保费	clarify	没有听懂“月”,您想问 1)平安意外险的年保费?
  平安意外险家庭年保费	clarify	没有听懂“庭”,您想问 1)平安意外险的年保费?
  逍遥卡收多少年费	answer	逍遥卡的年费:680元
  逍遥卡要交多少年费	answer	逍遥卡的年费:680元
  逍遥卡现在的年费	answer	逍遥卡的年费:680元
  逍遥卡剩余信用额度	clarify	没有听懂,您想问 1)逍遥卡的信用额度?
  逍遥卡其他手续费	clarify	没有听懂,您想问 1)逍遥卡的取现手续费?

What is at most this much is no least.

  $ kg-ask -f bank.csv --lines --format=tsv 2>said <<'EOF' | cut -f1-3
  > 逍遥卡最低信用额度
  > 逍遥卡最高信用额度
  > EOF
  question	status	answer
  逍遥卡最低信用额度	clarify	没有听懂,您想问 1)逍遥卡的信用额度?
  逍遥卡最高信用额度	answer	逍遥卡的信用额度:最高8万元
