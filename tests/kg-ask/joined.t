Of two names that 和 joins, neither is dropped: the answer would be half of what was
asked. The property may be found by a part of its name, or by other words for it.

  $ cat >gym.csv <<'EOF'
  > 晨光瑜伽,类型,课程
  > 晨光瑜伽,单次价格,80元
  > 晨光瑜伽,授课老师,林静
  > 动感单车,类型,课程
  > 动感单车,单次价格,60元
  > 动感单车,授课老师,周朗
  > 动感单车,上课地点,二楼
  > EOF
  $ kg-ask -f gym.csv --lines --format=tsv 2>said <<'EOF' | cut -f1-3
  > 晨光瑜伽老师和价格
  > 晨光瑜伽价格和老师
  > 动感单车价格、重量
  > 动感单车的地点与教室号
  > EOF
  question	status	answer
  晨光瑜伽老师和价格	clarify	没有听懂,您想问 1)晨光瑜伽的授课老师?
  晨光瑜伽价格和老师	clarify	没有听懂,您想问 1)晨光瑜伽的单次价格?
  动感单车价格、重量	clarify	没有听懂“量”,您想问 1)动感单车的单次价格?
  动感单车的地点与教室号	clarify	没有听懂“号”,您想问 1)动感单车的上课地点?

What is joined to the thing is another thing; alone each is answered.

  $ kg-ask -f gym.csv --lines --format=tsv 2>said <<'EOF' | cut -f1-3
  > 晨光瑜伽的价格
  > 晨光瑜伽老师是谁
  > 晨光瑜伽和动感单车的价格
  > EOF
  question	status	answer
  晨光瑜伽的价格	answer	晨光瑜伽的单次价格:80元
  晨光瑜伽老师是谁	answer	晨光瑜伽的授课老师:林静
  晨光瑜伽和动感单车的价格	answer	晨光瑜伽的单次价格是80元,动感单车是60元
