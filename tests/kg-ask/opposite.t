What is the opposite of a property, or its limit, is another property: the answer is asked
back, and not given.

  $ cat >bank.csv <<'END'
  > 逍遥卡,类型,信用卡
  > 逍遥卡,年费,680元
  > 逍遥卡,境外手续费,免收
  > 薪易贷,类型,贷款
  > 薪易贷,最高额度,30万元
  > 薪易贷,最长期限,5年
  > 薪易贷,年利率,4.60%
  > 川香火锅,类型,门店
  > 川香火锅,人均消费,98元
  > 川香火锅,线下折扣,9折
  > END
  $ kg-ask -f bank.csv --lines --format=tsv 2>said <<'END' | cut -f1-3
  > 逍遥卡境内手续费
  > 逍遥卡境外手续费
  > 逍遥卡手续费多少
  > 薪易贷最少能借多少
  > 薪易贷最多能借多少
  > 薪易贷最短几年
  > 薪易贷最长几年
  > 川香火锅线上折扣多少
  > 川香火锅折扣多少
  > 川香火锅最高消费多少
  > 川香火锅消费多少
  > 逍遥卡附属卡的年费
  > END
  question	status	answer
  逍遥卡境内手续费	clarify	没有听懂,您想问 1)逍遥卡的境外手续费?
  逍遥卡境外手续费	answer	逍遥卡的境外手续费:免收
  逍遥卡手续费多少	answer	逍遥卡的境外手续费:免收
  薪易贷最少能借多少	clarify	没有听懂,您想问 1)薪易贷的最高额度?
  薪易贷最多能借多少	answer	薪易贷的最高额度:30万元
  薪易贷最短几年	clarify	没有听懂,您想问 1)薪易贷的最长期限?
  薪易贷最长几年	answer	薪易贷的最长期限:5年
  川香火锅线上折扣多少	clarify	没有听懂“线”,您想问 1)川香火锅的线下折扣?
  川香火锅折扣多少	answer	川香火锅的线下折扣:9折
  川香火锅最高消费多少	clarify	没有听懂,您想问 1)川香火锅的人均消费?
  川香火锅消费多少	answer	川香火锅的人均消费:98元
  逍遥卡附属卡的年费	clarify	没有听懂“附”,您想问 1)逍遥卡的年费?

One condition or another is not both of them; 不是 is of all values that 和 or 或 joins.

  $ cat >funds.csv <<'END'
  > 周周盈,类型,理财产品
  > 周周盈,风险等级,PR2
  > 周周盈,持有期,7天
  > 周周盈,起购金额,1元
  > 季季开,类型,理财产品
  > 季季开,风险等级,PR3
  > 季季开,持有期,90天
  > 季季开,起购金额,1万元
  > 三年封闭,类型,理财产品
  > 三年封闭,风险等级,PR4
  > 三年封闭,持有期,1095天
  > 三年封闭,起购金额,10万元
  > END
  $ kg-ask -f funds.csv --lines --format=tsv 2>said <<'END' | cut -f1-3
  > 风险等级是PR4或者起购金额低于100元的理财产品
  > 持有期低于10天或者高于1000天的理财产品
  > 风险等级是PR2或者PR3的理财产品
  > 不是PR2或PR3的理财产品
  > 不是PR2和PR3的理财产品
  > 不是PR2是PR3的理财产品
  > 持有期不超过90天而且风险等级是PR3的理财产品
  > 持有期超过30天但是不是PR4的理财产品
  > END
  question	status	answer
  风险等级是PR4或者起购金额低于100元的理财产品	unknown	没有听懂“风险等级”,请换个说法
  持有期低于10天或者高于1000天的理财产品	clarify	没有听懂“低于”,您想问 1)周周盈的持有期?
  风险等级是PR2或者PR3的理财产品	list	风险等级为PR2、风险等级为PR3的理财产品有:周周盈、季季开
  不是PR2或PR3的理财产品	answer	风险等级不是PR2、风险等级不是PR3的理财产品有:三年封闭
  不是PR2和PR3的理财产品	answer	风险等级不是PR2、风险等级不是PR3的理财产品有:三年封闭
  不是PR2是PR3的理财产品	answer	风险等级不是PR2、风险等级为PR3的理财产品有:季季开
  持有期不超过90天而且风险等级是PR3的理财产品	answer	持有期不超过90天、风险等级为PR3的理财产品有:季季开
  持有期超过30天但是不是PR4的理财产品	answer	持有期超过30天、风险等级不是PR4的理财产品有:季季开

The greatest of ranges is one that is first with both ends; months of a year are no amount;
千 of 千卡 is of the unit; T+1 is a day, and what is fast takes the least.

  $ cat >diner.csv <<'END'
  > 川香火锅,类型,门店
  > 川香火锅,适宜人数,2至8人
  > 海边烤鱼,类型,门店
  > 海边烤鱼,适宜人数,1至12人
  > 素心斋,类型,门店
  > 素心斋,适宜人数,1至4人
  > 毛肚,类型,菜品
  > 毛肚,热量,120千卡
  > 鸭血,类型,菜品
  > 鸭血,热量,80千卡
  > 月季,类型,花卉
  > 月季,花期,4月至9月
  > 茉莉,类型,花卉
  > 茉莉,花期,6月至8月
  > 甲存款,类型,存款
  > 甲存款,期限,6-36个月
  > 甲存款,赎回到账,T+1
  > 乙存款,类型,存款
  > 乙存款,期限,12个月
  > 乙存款,赎回到账,T+2
  > END
  $ kg-ask -f diner.csv --lines --format=tsv 2>said <<'END' | cut -f1-3
  > 适宜人数最多的门店
  > 适宜人数最少的门店
  > 川香火锅和海边烤鱼哪家适宜人数多
  > 热量不超过100的菜品
  > 热量不超过100千卡的菜品
  > 花期最长的花卉
  > 甲存款和乙存款哪个赎回到账快
  > 期限最短的存款
  > 甲存款和乙存款哪个到账快
  > END
  question	status	answer
  适宜人数最多的门店	unknown	没有听懂“最多”,请换个说法
  适宜人数最少的门店	answer	门店里适宜人数最低的是素心斋:1至4人
  川香火锅和海边烤鱼哪家适宜人数多	answer	川香火锅的适宜人数是2至8人,海边烤鱼是1至12人
  热量不超过100的菜品	answer	热量不超过100的菜品有:鸭血
  热量不超过100千卡的菜品	answer	热量不超过100千卡的菜品有:鸭血
  花期最长的花卉	unknown	没有听懂“最长”,请换个说法
  甲存款和乙存款哪个赎回到账快	answer	甲存款的赎回到账是T+1,乙存款是T+2,甲存款更低
  期限最短的存款	clarify	没有听懂“最短”,您想问 1)甲存款的期限?
  甲存款和乙存款哪个到账快	answer	甲存款的赎回到账是T+1,乙存款是T+2,甲存款更低

What is free is an amount of nothing; a property of words has no greatest; of two things
that are asked about, one is not answered for both.

  $ cat >cards.csv <<'END'
  > 甲卡,类型,信用卡
  > 甲卡,年费,免费
  > 甲卡,权益,接送机
  > 乙卡,类型,信用卡
  > 乙卡,年费,100元
  > 乙卡,权益,返现1%
  > 乙卡,申请材料,身份证
  > 丙卡,类型,信用卡
  > 丙卡,年费,300元
  > 丙卡,权益,贵宾厅
  > 丙卡,申请材料,收入证明
  > END
  $ kg-ask -f cards.csv --lines --format=tsv 2>said <<'END' | cut -f1-3
  > 年费最低的信用卡
  > 年费最高的信用卡
  > 甲卡和乙卡哪个年费低
  > 年费低于200的信用卡
  > 年费不低于100的信用卡
  > 乙卡和丙卡都要收入证明吗
  > 丙卡要收入证明吗
  > 权益最多的信用卡
  > END
  question	status	answer
  年费最低的信用卡	answer	信用卡里年费最低的是甲卡:免费
  年费最高的信用卡	answer	信用卡里年费最高的是丙卡:300元
  甲卡和乙卡哪个年费低	answer	甲卡的年费是免费,乙卡是100元,甲卡更低
  年费低于200的信用卡	list	年费低于200的信用卡有:乙卡、甲卡
  年费不低于100的信用卡	list	年费不低于100的信用卡有:丙卡、乙卡
  乙卡和丙卡都要收入证明吗	clarify	没有听懂,您想问 1)丙卡的申请材料?
  丙卡要收入证明吗	answer	是的,丙卡的申请材料是收入证明
  权益最多的信用卡	clarify	没有听懂“最多”,您想问 1)丙卡的权益?
